using PluginNvm.Host.Binding;
using PluginNvm.Host.Json;
using PluginNvm.Host.Plugins;
using PluginNvm.HostTests.Loading;

namespace PluginNvm.HostTests.Binding;

[TestClass]
public sealed class PartBindingTests
{
    public sealed record Parts
    {
        public IMemoryTechnology? First { get; init; }

        public IMemoryTechnology? Second { get; init; }

        [DefaultPart("fixture-outer")]
        public IMemoryTechnology? Default { get; init; }

        public IReadOnlyList<IMemoryTechnology> List { get; init; } = [];

        public IReadOnlyDictionary<string, IMemoryTechnology> Map { get; init; } = new Dictionary<string, IMemoryTechnology>();
    }

    [TestMethod]
    public void DefaultPartsAreFilledInAtEveryDepth()
    {
        const string Inner = "{\"use\":\"fixture-inner\",\"with\":{\"delay\":\"2 ns\"}}";
        const string Middle = "{\"use\":\"fixture-middle\",\"with\":{\"detail\":{\"below\":" + Inner + ",\"name\":\"unnamed\"}}}";
        var bound = Bound<Parts>.Of("{}");
        Assert.AreEqual("{\"default\":{\"use\":\"fixture-outer\",\"with\":{\"below\":" + Middle + ",\"weight\":0.0}},\"list\":[],\"map\":{}}", bound.Json);
        Assert.IsNotNull(bound.Value().Default);
        CollectionAssert.AreEquivalent(new[] { "fixture-inner", "fixture-middle", "fixture-outer" }, bound.Node!.Parts().Select(part => part.Entry!.Id).ToArray());
    }

    [TestMethod]
    public void TheShortFormIsTheLongFormWithoutOptions()
    {
        var value = Bound<Parts>.Of("{ \"first\": \"fixture-inner\", \"second\": { \"use\": \"fixture-inner\", \"with\": {} }, \"list\": [\"fixture-inner\"], \"map\": { \"x\": { \"use\": \"fixture-inner\" } } }").Value();
        Assert.AreSame(value.First, value.Second);
        Assert.AreSame(value.First, value.List[0]);
        Assert.AreSame(value.First, value.Map["x"]);
    }

    [TestMethod]
    public void EqualPartsAreSharedHoweverTheyAreWritten()
    {
        var value = Bound<Parts>.Of("{ \"first\": { \"use\": \"fixture-inner\", \"with\": { \"delay\": \"2000 ps\" } }, \"second\": \"fixture-inner\", \"list\": [{ \"use\": \"fixture-inner\", \"with\": { \"delay\": \"3 ns\" } }] }").Value();
        Assert.AreSame(value.First, value.Second);
        Assert.AreNotSame(value.First, value.List[0]);
    }

    [TestMethod]
    public void AStatedNullKeepsTheDefaultPartOutAlsoWhenResolved()
    {
        var bound = Bound<Parts>.Of("{ \"default\": null }");
        Assert.IsNull(bound.Value().Default);
        Assert.IsNull(Bound<Parts>.Of(bound.Json).Value().Default);
    }

    [TestMethod]
    [DataRow("\"fixture-iner\"", DiagnosticCodes.UnknownPlugin, 22, "did you mean 'fixture-inner'?")]
    [DataRow("{ \"use\": \"fixture-iner\" }", DiagnosticCodes.UnknownPlugin, 31, "looked in")]
    [DataRow("{ \"use\": 3 }", DiagnosticCodes.WrongType, 31, "id of a technology")]
    [DataRow("{ \"with\": {} }", DiagnosticCodes.MissingKey, 22, "'use'")]
    [DataRow("{ \"use\": \"fixture-inner\", \"delay\": \"1 ns\" }", DiagnosticCodes.UnknownKey, 48, "belong under 'with'")]
    [DataRow("{ \"use\": \"fixture-inner\", \"with\": 3 }", DiagnosticCodes.WrongType, 56, "must be an object")]
    [DataRow("{ \"use\": \"fixture-inner\", \"with\": { \"delya\": \"1 ns\" } }", DiagnosticCodes.UnknownKey, 58, "did you mean 'delay'?")]
    [DataRow("{ \"use\": \"fixture-inner\", \"with\": { \"delay\": \"1 s\" } }", DiagnosticCodes.OutOfRange, 67, "from 1 ns to 1 ms")]
    [DataRow("{ \"use\": \"fixture-middle\", \"with\": { \"detail\": { \"below\": \"fixture-outre\" } } }", DiagnosticCodes.UnknownPlugin, 80, "technology 'fixture-middle'.detail.below")]
    [DataRow("3", DiagnosticCodes.WrongType, 22, "must be a technology")]
    [DataRow("[]", DiagnosticCodes.WrongType, 22, "must be a technology")]
    public void AWrongPartIsReportedWhereItStands(string part, string code, int column, string message)
    {
        var error = Bound<Parts>.From($"{{\"record\": {{\"first\": {part} }} }}").Errors.Single();
        Assert.AreEqual((code, 1, column), (error.Code, error.Location.Line, error.Location.Column), error.ToString());
        StringAssert.Contains(error.Message, message);
    }

    [TestMethod]
    [DataRow("fixture-endless", "its own default part")]
    [DataRow("fixture-unbindable", "options that cannot be bound")]
    [DataRow("fixture-throwing-options", "InvalidOperationException: options throw")]
    public void APartWithImpossibleOptionsFailsItsPointsAndNothingElse(string id, string message)
    {
        var bound = Bound<Parts>.Of($"{{ \"first\": {{ \"use\": \"{id}\", \"with\": {{}} }} }}");
        Assert.IsEmpty(bound.Errors);
        var failure = Assert.ThrowsExactly<PointFailedException>(() => bound.Value());
        Assert.AreEqual(PluginFaultCodes.Options, failure.Code);
        StringAssert.Contains(failure.Message, message);
        StringAssert.Contains(bound.Json, id);
    }

    [TestMethod]
    public void OneThousandEqualPartsAreMadeOnceAndAPartThatFailsIsNotMadeAgain()
    {
        var factory = new CountingFactory();
        var plugin = new LoadedPlugin(Manifests.Catalog.Find("technology", "fixture-inner").Single(), factory);
        var nodes = Enumerable.Range(0, 1000).Select(_ => new PartNode(plugin, new RecordNode(typeof(NoOptions), []))).ToList();
        using var store = new PartStore();
        var scope = PointScope.WithoutAxes(store, new FakeContext());

        Parallel.ForEach(nodes, node => node.Build(scope));
        Assert.AreEqual(1, factory.Made);

        factory.Fails = true;
        using var failing = new PartStore();
        var other = PointScope.WithoutAxes(failing, new FakeContext());
        for (var i = 0; i < 3; i++)
            Assert.ThrowsExactly<PointFailedException>(() => new PartNode(plugin, new RecordNode(typeof(NoOptions), [])).Build(other));
        Assert.AreEqual(2, factory.Made);
    }

    [TestMethod]
    public void AllPartsAreDisposedAlsoAfterOneThatThrows()
    {
        var failed = new List<string>();
        var parts = new[] { new Disposing(false), new Disposing(true), new Disposing(false) };
        var store = new PartStore((key, _) => failed.Add(key));
        for (var i = 0; i < parts.Length; i++)
            store.GetOrAdd($"{i}", () => parts[i]);
        store.Dispose();
        Assert.AreEqual("1", failed.Single());
        Assert.IsTrue(parts.All(part => part.Disposed));
    }

    private sealed class CountingFactory : IPluginFactory
    {
        private int _made;

        public int Made => _made;

        public bool Fails { get; set; }

        public Type Contract => typeof(IMemoryTechnology);

        public Type OptionsType => typeof(NoOptions);

        public object CreatePart(object options, IPluginContext context)
        {
            Interlocked.Increment(ref _made);
            return Fails ? throw new InvalidOperationException("no") : new object();
        }
    }

    private sealed class Disposing(bool throws) : IDisposable
    {
        public bool Disposed { get; private set; }

        public void Dispose()
        {
            Disposed = true;
            if (throws)
                throw new InvalidOperationException("clings");
        }
    }

    [TestMethod]
    public void AnOptionThatRefusesItsValueNamesItsPart()
    {
        var failure = Assert.ThrowsExactly<PointFailedException>(() => Bound<AxisBindingTests.Swept>.Of("""{ "technology": { "use": "fixture-throwing-accessor", "with": { "weight": -1 } } }""").Value());
        Assert.AreEqual((DiagnosticCodes.PluginThrew, "technology 'fixture-throwing-accessor'"), (failure.Code, failure.Plugin));
        StringAssert.Contains(failure.Message, "InvalidOperationException");
        StringAssert.Contains(failure.Message, "less than nothing");
    }

    [TestMethod]
    public void FlagsAreNoOption()
    {
        var failure = Assert.ThrowsExactly<PointFailedException>(() => Bound<AxisBindingTests.Swept>.Of("""{ "technology": "fixture-flags" }""").Value());
        Assert.AreEqual(Host.Plugins.PluginFaultCodes.Options, failure.Code);
    }
}
