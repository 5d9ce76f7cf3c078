using Microsoft.Extensions.Hosting;

using var host = Host.CreateDefaultBuilder(args).Build();
await host.StartAsync();
Console.WriteLine("started");
await host.StopAsync();
