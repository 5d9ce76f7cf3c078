namespace PluginNvm.Tests.Contracts;

/// <summary>The text of a public surface shows all that a plugin's author relies on.</summary>
[TestClass]
public sealed class PublicApiTextTests
{
    [TestMethod]
    public void AttributesConstraintsAndConstantsAreShown()
    {
        var text = PublicApi.Describe(typeof(Sample<>), typeof(IArrayModel), typeof(PluginKindAttribute), typeof(AccessColumns), typeof(Plugin<,>), typeof(Column));
        string[] expected =
        [
            "[PluginKind(\"array\")] interface IArrayModel\n",
            "[AttributeUsage(Interface)] sealed class PluginKindAttribute : Attribute\n",
            "[Flags] enum AccessColumns\n",
            "abstract class Plugin<TContract, TOptions> : IPluginFactory where TContract : class where TOptions : class\n",
            "class Sample<T> where T : struct, IComparable\n",
            "  const Int32 Number = 42\n", "  const String Text = \"text\"\n",
            "  T2 Make<T2>() where T2 : class, IDisposable, new()\n",
            "  [DefaultPart(\"published\")] IArrayModel Array { get; init; }\n",
            "  [AllowedRange(\"1 B\", null)] DataSize Line { get; init; }\n",
            "  [AllowedValues([\"a\", \"b\"])] String Choice { get; init; }\n",
            "  new(String Name, String Unit = \"\")\n",
        ];
        foreach (var line in expected)
            StringAssert.Contains(text, line);
    }
}

/// <summary>Has one of everything.</summary>
public class Sample<T>
    where T : struct, IComparable
{
    public const int Number = 42;

    public const string Text = "text";

    [DefaultPart("published")]
    public IArrayModel Array { get; init; } = null!;

    [AllowedRange("1 B")]
    public DataSize Line { get; init; }

    [AllowedValues("a", "b")]
    public string Choice { get; init; } = "a";

    public T2 Make<T2>()
        where T2 : class, IDisposable, new() => new();
}
