using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using PluginNvm.Benchmarks.Arrays;
using PluginNvm.Benchmarks.Caches;
using PluginNvm.Benchmarks.Startup;

if (args is ["startup", ..])
    return StartupCommand.Run(args[1..]);
if (args is ["arrays", ..])
    return SearchCommand.Run(args[1..]);
if (args is ["sweep", ..])
    return SweepCommand.Run(args[1..]);
if (args is ["caches", ..])
    return PolicyCommand.Run(args[1..]);
if (args is ["curves", ..])
    return CurveCommand.Run(args[1..]);
if (args is ["din", ..])
    return TextCommand.Run(args[1..]);

// In this process: the plugins lie beside this executable, not beside one that BenchmarkDotNet would generate.
var smoke = args.Contains("--smoke");
var job = (smoke ? Job.Dry : Job.ShortRun).WithToolchain(InProcessEmitToolchain.Instance);
var config = ManualConfig.Create(DefaultConfig.Instance).AddJob(job);
var rest = args.Where(arg => arg != "--smoke").ToArray();
var summaries = BenchmarkSwitcher.FromAssembly(typeof(StartupCommand).Assembly).Run(smoke && rest.Length == 0 ? ["--filter", "*"] : rest, config).ToList();
var works = summaries.Count > 0 && summaries.All(summary => !summary.HasCriticalValidationErrors && summary.Reports.Length > 0 && summary.Reports.All(report => report.Success));
return works ? 0 : 1;
