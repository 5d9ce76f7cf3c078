namespace PluginNvm.Tests.Simulators;

/// <summary>What holds of every run, whatever is simulated.</summary>
[TestClass]
public sealed class InvariantTests
{
    private const AccessColumns All = AccessColumns.ProgramCounter | AccessColumns.Stream | AccessColumns.Time;

    [TestMethod]
    public void Counts_add_up()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new RandomHierarchies(60_000 + seed);
            var request = random.Request(_ => null) with { PerStream = true, PerLineWrites = true };
            var run = Simulated.Run(random.Stream(400), request, All);
            var text = $"seed {seed}\n{Described.Request(request)}";
            var last = run.Levels[^1];
            Assert.AreEqual(last.BytesIn, run.MemoryBytesRead, text);
            Assert.AreEqual(last.BytesOut, run.MemoryBytesWritten, text);
            Assert.AreEqual(last.WriteBacks + last.WriteThroughs + last.BypassedWrites + last.BypassedWriteBacks, run.MemoryWrites, text);
            Assert.AreEqual(run.Levels[0].Reads, run.Streams.Sum(stream => stream.Reads), text);
            Assert.AreEqual(run.Levels[0].Writes, run.Streams.Sum(stream => stream.Writes), text);
            Assert.AreEqual(run.Levels[0].ReadMisses + run.Levels[0].ReadSectorMisses, run.Streams.Sum(stream => stream.ReadMisses), text);
            Assert.AreEqual(run.Levels[0].WriteMisses + run.Levels[0].WriteSectorMisses, run.Streams.Sum(stream => stream.WriteMisses), text);
            for (var i = 0; i < run.Levels.Count; i++)
            {
                var (counts, level) = (run.Levels[i], request.Levels[i]);
                Assert.AreEqual(counts.Reads + counts.Writes, counts.TagReads, text);
                Assert.AreEqual(counts.ArrayWrites, counts.LineWrites.Sum(writes => (long)writes), text);
                Assert.IsLessThanOrEqualTo(counts.Reads, counts.ReadMisses + counts.ReadSectorMisses, text);
                Assert.IsLessThanOrEqualTo(counts.Writes, counts.WriteMisses + counts.WriteSectorMisses, text);
                Assert.IsLessThanOrEqualTo(counts.Evictions, counts.DirtyEvictions, text);
                foreach (var property in typeof(CacheCounts).GetProperties().Where(property => property.PropertyType == typeof(long)))
                    Assert.IsGreaterThanOrEqualTo(0, (long)property.GetValue(counts)!, $"{property.Name} {text}");
            }
        }
    }

    [TestMethod]
    public void Frames_are_given_and_left()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new RandomHierarchies(70_000 + seed) { Whims = false };
            var journals = new Dictionary<string, Journal>();
            var request = random.Request(name => journals[name] = new Journal()) with { WarmUp = 0 };
            var run = Simulated.Run(random.Stream(400), request, All);
            for (var i = 0; i < run.Levels.Count; i++)
            {
                var here = new HashSet<string>();
                foreach (var text in journals[$"L{i + 1}"].Events)
                {
                    var words = text.Split(' ');
                    if (words[1] == "fill")
                        Assert.IsTrue(here.Add(words[2]), $"seed {seed}: {text}: the way holds a line");
                    else if (words[1] == "evict")
                        Assert.IsTrue(here.Remove(words[2]), $"seed {seed}: {text}: the way is free");
                    else if (words[1] == "hit")
                        Assert.Contains(words[2], here, $"seed {seed}: {text}: the way is free");
                    else
                        Assert.IsGreaterThanOrEqualTo(request.Levels[i].Ways!.Value, here.Count(way => way.StartsWith(words[2].Split('.')[0] + ".", StringComparison.Ordinal)), text);
                }
                Assert.AreEqual(run.Levels[i].Allocations, journals[$"L{i + 1}"].Events.Count(text => text.Contains(" fill ")));
            }
        }
    }

    [TestMethod]
    public void An_inclusive_level_holds_what_is_above_it_and_an_exclusive_one_does_not()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new RandomHierarchies(80_000 + seed) { LeastLevels = 2, Whims = false };
            var contents = new List<Contents>();
            var request = random.Request(_ => null);
            request = request with
            {
                Levels = [.. request.Levels.Select(level =>
                {
                    var here = new Contents();
                    contents.Add(here);
                    return level with { Policy = new KernelPolicy<HeldLines>(geometry => new HeldLines(geometry, here)) };
                })],
                Accesses = null,
                WarmUp = 0,
                Flush = false,
            };
            var accesses = random.Stream(300);

            // The state after each access is that at the end of a shorter run.
            for (var count = 1; count <= accesses.Count; count += 1 + count / 8)
            {
                contents.ForEach(here => here.Clear());
                _ = Simulated.Run(accesses.Take(count).ToList(), request, All);
                Check(request, contents, $"seed {seed}, {count} accesses\n{Described.Request(request)}");
            }
        }
    }

    [TestMethod]
    public void Every_byte_that_was_written_reaches_memory_by_a_flush()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new RandomHierarchies(90_000 + seed) { LeastLevels = 1 };
            var request = random.Request(_ => null) with { WarmUp = 0, Accesses = null, Flush = true };
            var accesses = random.Stream(300);
            var written = accesses.Where(access => access.Kind.Writes()).SelectMany(access => Enumerable.Range(0, (int)access.Size).Select(i => access.Address + (ulong)i)).Distinct().Count();
            var run = Simulated.Run(accesses, request, All);
            Assert.IsGreaterThanOrEqualTo(written, run.MemoryBytesWritten, $"seed {seed}\n{Described.Request(request)}");
        }
    }

    private static void Check(CacheRequest request, List<Contents> contents, string text)
    {
        for (var i = 1; i < contents.Count; i++)
        {
            var bytes = (ulong)request.Levels[i].Line.Bits / 8;
            if (request.Levels[i].Inclusion == Inclusion.Inclusive)
            {
                for (var above = 0; above < i; above++)
                {
                    foreach (var line in contents[above])
                        Assert.Contains(line * ((ulong)request.Levels[above].Line.Bits / 8) / bytes, contents[i], text);
                }
            }
            else if (request.Levels[i].Inclusion == Inclusion.Exclusive)
            {
                Assert.IsFalse(contents[i].Overlaps(contents[i - 1]), text);
            }
        }
    }

    private sealed class Contents : HashSet<ulong>;

    private readonly struct HeldLines(CacheGeometry geometry, Contents here) : IReplacementKernel
    {
        private readonly StampLru _lru = new(geometry);

        public static KernelTraits Traits => KernelTraits.None;

        public int Victim(int set, in CacheAccess access) => _lru.Victim(set, in access);

        public void Hit(int set, int way, in CacheAccess access)
        {
            Assert.Contains(access.Line, here);
            _lru.Hit(set, way, in access);
        }

        public void Fill(int set, int way, in CacheAccess access)
        {
            Assert.IsTrue(here.Add(access.Line));
            _lru.Fill(set, way, in access);
        }

        public void Evict(int set, int way, ulong line, bool dirty)
        {
            Assert.IsTrue(here.Remove(line));
            _lru.Evict(set, way, line, dirty);
        }
    }
}
