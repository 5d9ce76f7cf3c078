using PluginNvm.Host.Plugins;

namespace PluginNvm.HostTests.Loading;

/// <summary>Do dependencies point one way: host -> contracts &lt;- plugins?</summary>
[TestClass]
public sealed class ArchitectureTests
{
    private const string Host = "pluginnvm";

    [TestMethod]
    public void ContractsDependOnTwoPackages() => AssertReferences(
        Beside(SharedAssemblies.Contracts), "System.Composition.AttributedModel", "Microsoft.Extensions.Logging.Abstractions");

    [TestMethod]
    public void ModelingDependsOnContracts() => AssertReferences(Beside(SharedAssemblies.Modeling), SharedAssemblies.Contracts);

    [TestMethod]
    public void TheHostRefersToNoPlugin()
    {
        var plugins = PluginFolders.BuiltInPackages().Select(Path.GetFileName);
        Assert.AreEqual("", string.Join(", ", References(Beside(Host)).Intersect(plugins)));
    }

    [TestMethod]
    public void APluginRefersNeitherToTheHostNorToAnotherPlugin()
    {
        var packages = PluginFolders.BuiltInPackages();
        var forbidden = packages.Select(Path.GetFileName).Append(Host).ToHashSet();
        foreach (var package in packages)
        {
            foreach (var file in Directory.GetFiles(package, "*.dll", SearchOption.AllDirectories))
            {
                var name = Path.GetFileNameWithoutExtension(file);
                if (name != Path.GetFileName(package))
                    Assert.DoesNotContain(name, forbidden, $"{Path.GetFileName(package)} ships {name}.");
            }

            var main = Path.Combine(package, Path.GetFileName(package) + ".dll");
            Assert.AreEqual("", string.Join(", ", References(main).Where(forbidden.Contains)), $"{Path.GetFileName(package)} refers to it.");
        }
    }

    private static string Beside(string assembly) => Path.Combine(AppContext.BaseDirectory, assembly + ".dll");

    private static IEnumerable<string> References(string file) => PluginScanner.Scan(file).References.Keys;

    private static void AssertReferences(string file, params string[] allowed)
    {
        var others = References(file).Where(name => !SharedAssemblies.IsFramework(name)).Except(allowed);
        Assert.AreEqual("", string.Join(", ", others), $"{Path.GetFileName(file)} refers to it.");
    }
}
