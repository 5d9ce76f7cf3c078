using PluginNvm.Contracts;
using PluginNvm.Workloads.Synthetic.Generation;

namespace PluginNvm.Workloads.Synthetic.TiledGemm;

/// <summary>Walks through the six loops of a product in tiles, stopping wherever a block is full.</summary>
internal sealed class GemmGenerator : AccessGenerator
{
    private readonly ulong _a;
    private readonly ulong _b;
    private readonly ulong _c;
    private readonly ulong _n;
    private readonly ulong _k;
    private readonly uint _element;
    private TileLoop _rows;
    private TileLoop _columns;
    private TileLoop _depth;
    private Step _step;

    /// <summary>Begins a product.</summary>
    public GemmGenerator(TiledGemmOptions options, ulong start, uint element)
    {
        (_n, _k, _element) = ((ulong)options.N, (ulong)options.K, element);
        _a = start;
        _b = _a + (ulong)options.M * _k * element;
        _c = _b + _k * _n * element;
        _rows = new TileLoop(options.M, options.TileM);
        _columns = new TileLoop(options.N, options.TileN);
        _depth = new TileLoop(options.K, options.TileK);
    }

    private enum Step
    {
        Load,
        First,
        Second,
        Store,
    }

    /// <inheritdoc />
    public override void Fill(AccessBlock block)
    {
        var addresses = block.Addresses.AsSpan(0, block.Count);
        var kinds = block.Kinds.AsSpan(0, block.Count);
        kinds.Clear();
        block.Sizes.AsSpan(0, block.Count).Fill(_element);
        for (var place = 0; place < addresses.Length;)
        {
            switch (_step)
            {
                case Step.Load:
                    addresses[place++] = C();
                    _step = Step.First;
                    break;
                case Step.Store:
                    addresses[place] = C();
                    kinds[place++] = AccessKind.Write;
                    NextElement();
                    _step = Step.Load;
                    break;
                default:
                    place += Products(addresses[place..]);
                    break;
            }
        }
    }

    /// <summary>The operands of one element of C, as far as there is room.</summary>
    private int Products(Span<ulong> addresses)
    {
        var place = 0;
        var (a, b) = (A(), B());
        while (place < addresses.Length)
        {
            if (_step == Step.First)
            {
                addresses[place++] = a;
                _step = Step.Second;
                continue;
            }
            addresses[place++] = b;
            a += _element;
            b += _n * _element;
            _step = _depth.NextIndex() ? Step.First : Step.Store;
            if (_step == Step.Store)
                break;
        }
        return place;
    }

    private void NextElement()
    {
        _ = _columns.NextIndex() || _rows.NextIndex() || _depth.NextTile() || _columns.NextTile() || _rows.NextTile();
    }

    private ulong A() => _a + ((ulong)_rows.Index * _k + (ulong)_depth.Index) * _element;

    private ulong B() => _b + ((ulong)_depth.Index * _n + (ulong)_columns.Index) * _element;

    private ulong C() => _c + ((ulong)_rows.Index * _n + (ulong)_columns.Index) * _element;
}
