using System.Reflection;
using PluginNvm.Modeling;

namespace PluginNvm.Tests.Contracts;

/// <summary>The public surface of the contracts is a file under review: a change of it is a decision, not an accident.</summary>
[TestClass]
public sealed class PublicApiTests
{
    [TestMethod]
    public void Contracts_are_as_agreed() => Compare(typeof(IPluginFactory).Assembly);

    [TestMethod]
    public void Modeling_is_as_agreed() => Compare(typeof(GemmLowering).Assembly);

    private static void Compare(Assembly assembly)
    {
        var name = assembly.GetName().Name + ".api.txt";
        var folder = Path.Combine(AppContext.BaseDirectory, "Contracts");
        var agreed = File.ReadAllText(Path.Combine(folder, name));
        var actual = PublicApi.Describe(assembly);
        if (actual == agreed)
            return;

        var written = Path.Combine(folder, name + ".actual");
        File.WriteAllText(written, actual);
        var gone = agreed.Split('\n').Except(actual.Split('\n')).Take(10).Select(line => "- " + line);
        var come = actual.Split('\n').Except(agreed.Split('\n')).Take(10).Select(line => "+ " + line);
        Assert.Fail($"The public surface of {assembly.GetName().Name} changed. If that is meant, copy {written} over tests/PluginNvm.Tests/Contracts/{name}.\n{string.Join('\n', gone.Concat(come))}");
    }
}
