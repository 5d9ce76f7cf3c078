using PluginNvm.Retention.Lifetimes;

namespace PluginNvm.Tests.Retention;

[TestClass]
public sealed class LifetimeTests
{
    private static readonly CacheGeometry Geometry = new(4, 2, 64);

    [TestMethod]
    public void UnlimitedNeverExpires()
    {
        var (unlimited, at) = new Unlimited().Create(new NoOptions(), NoSharing.Context).Specialize(Geometry, null, new Asks());
        Assert.IsTrue(unlimited);
        Assert.AreEqual(ulong.MaxValue, at);
    }

    [TestMethod]
    [DataRow(0L)]
    [DataRow(1L)]
    [DataRow(100L)]
    public void LinesExpireAfterTheirClocks(long clocks)
    {
        var (unlimited, at) = Made(new ExpireOptions { Clocks = clocks }).Specialize(Geometry, null, new Asks());
        Assert.IsFalse(unlimited);
        Assert.AreEqual((ulong)clocks + 1, at);
    }

    [TestMethod]
    [DataRow(1e-3, 1e-6, 1000)]
    [DataRow(1.5e-9, 1e-9, 1)]
    [DataRow(26.5e-6, 0.5e-9, 53000)]
    public void ALifetimeIsCountedInTicks(double lifetime, double tick, int clocks) =>
        Assert.AreEqual((ulong)clocks + 1, Made(new ExpireOptions { Lifetime = new Time(lifetime) }).Specialize(Geometry, new Time(tick), new Asks()).Expires);

    [TestMethod]
    public void WhatCannotBeCountedIsRefused()
    {
        var unknown = Assert.ThrowsExactly<ModelException>(() => Made(new ExpireOptions { Lifetime = new Time(1e-3) }).Specialize(Geometry, null, new Asks()));
        Assert.AreEqual(
            "retention 'expire': lifetime is 1 ms, but the stream's clock counts accesses or steps of unknown length; state 'clocks', the lifetime in such steps", unknown.Message);
        StringAssert.Contains(Assert.ThrowsExactly<ModelException>(() => Made(new ExpireOptions())).Message, "state 'lifetime', a time, or 'clocks'");
        StringAssert.Contains(Assert.ThrowsExactly<ModelException>(() => Made(new ExpireOptions { Clocks = 3, Lifetime = new Time(1) })).Message, "state one of them");
    }

    private static IRetentionPolicy Made(ExpireOptions options) => new Expire().Create(options, NoSharing.Context);

    /// <summary>Writes every line at its own time, and asks for the first time after it at which the line is gone.</summary>
    private sealed class Asks : IRetentionConsumer<(bool Unlimited, ulong Expires)>
    {
        public (bool Unlimited, ulong Expires) Use<TKernel>(TKernel kernel)
            where TKernel : struct, IRetentionKernel
        {
            for (var frame = 0; frame < Geometry.Frames; frame++)
                kernel.Written(frame / Geometry.Ways, frame % Geometry.Ways, 1000 * (ulong)frame);
            var ages = Enumerable.Range(0, (int)Geometry.Frames).Select(Age).Distinct().ToList();
            // Time stamps that go back make no line old.
            Assert.IsFalse(kernel.Expired(1, 1, 500));
            return (TKernel.Unlimited, ages.Single());

            ulong Age(int frame)
            {
                for (var age = 0ul; age < 100_000; age++)
                {
                    if (kernel.Expired(frame / Geometry.Ways, frame % Geometry.Ways, 1000 * (ulong)frame + age))
                        return age;
                }
                return ulong.MaxValue;
            }
        }
    }
}
