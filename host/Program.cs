using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PluginNvm.Host.Cli;

using var encoding = new Utf8Console();

// The defaults (configuration files, environment, event log) cost start-up time and offer a command-line tool nothing.
var log = new ConsoleLog();
var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
builder.Services.Configure<ConsoleLifetimeOptions>(options => options.SuppressStatusMessages = true);
builder.Logging.SetMinimumLevel(LogLevel.Information).AddProvider(log).AddFilter("Microsoft", LogLevel.Warning);

using var host = builder.Build();
await host.StartAsync();
var stopping = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
var exitCode = await CommandLine.RunAsync(args, log, host.Services.GetRequiredService<ILoggerFactory>(), stopping);
await host.StopAsync(CancellationToken.None);
return exitCode;
