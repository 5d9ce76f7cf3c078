using System.Globalization;
using System.Text.RegularExpressions;
using PluginNvm.Contracts;

namespace PluginNvm.Arrays.Analytical.Nvsim;

/// <summary>Reads the values of a file's entries and says of each that cannot be read what is expected.</summary>
internal static partial class StatementReader
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="ModelException">The file cannot be read at all; what is wrong inside goes to <paramref name="problems"/>.</exception>
    public static Statements Read(InputFile file, KeyTable keys, FileProblems problems)
    {
        var (entries, lines) = EntryReader.Read(file, keys, problems);
        var statements = new Statements(lines);
        foreach (var entry in entries)
        {
            if (keys.Find(entry.Key) is not { } key)
            {
                var nearest = Spelling.Nearest(entry.Key, keys.Names);
                problems.Warn(entry.Line, $"the key '-{entry.Key}' is not known and is ignored, as by NVSim{(nearest is null ? "" : $"; did you mean '-{nearest}'?")}");
                continue;
            }
            if (Value(entry, key, problems) is not { } statement)
                statements.Refuse(key.Name);
            else if (statements.Add(statement) is { } earlier && earlier.Text != statement.Text)
                problems.Warn(entry.Line, $"'-{key.Name}' was stated in line {earlier.Line} too; the value of line {entry.Line}, '{Shown(statement.Text)}', holds");
        }
        foreach (var idle in statements.All.Where(statement => statement.Key.Idle is not null).GroupBy(statement => statement.Key.Idle))
            problems.Warn(idle.First().Line, $"{string.Join(", ", idle.Select(statement => "-" + statement.Key.Name).Distinct())}: {idle.Key}");
        return statements;
    }

    private static Statement? Value(Entry entry, Key key, FileProblems problems)
    {
        if (!Unit(entry, key, problems, out var unit))
            return null;
        if (entry.Value.Length == 0)
            return Refuse(entry, problems, $"{entry.Written} has no value; write '{key.Example}'");
        if (key.Form == ValueForm.Text)
            return new Statement(key, entry.Line, 0, entry.Value, []);
        if (key.Form == ValueForm.Shape)
            return Shape(entry, key, problems);
        var words = entry.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 1)
            problems.Warn(entry.Line, $"'{Shown(string.Join(' ', words[1..]))}' behind the value of -{key.Name} is ignored");
        return key.Form == ValueForm.Word ? Word(entry, key, words[0], problems) : Number(entry, key, unit, words[0], problems);
    }

    private static bool Unit(Entry entry, Key key, FileProblems problems, out KeyUnit unit)
    {
        unit = default;
        if (key.Units.Count == 0)
        {
            // NVSim compares the bracket with its own text and reads nothing where they differ.
            if (entry.Bracket != key.Bracket)
                problems.Warn(entry.Line, $"NVSim reads '-{key.Name}' only as '-{key.Name}{(key.Bracket is null ? "" : $" ({key.Bracket})")}: ...' and would skip this line; its value is taken here");
            return true;
        }
        foreach (var candidate in key.Units)
        {
            if (candidate.Symbol == entry.Bracket)
            {
                unit = candidate;
                return true;
            }
        }
        var expected = string.Join(" or ", key.Units.Select(known => $"'-{key.Name} ({known.Symbol})'"));
        Refuse(entry, problems, $"-{key.Name} {(entry.Bracket is null ? "has no unit" : $"has the unit '{Shown(entry.Bracket)}'")}; expected is {expected}");
        return false;
    }

    private static Statement? Word(Entry entry, Key key, string word, FileProblems problems)
    {
        if (key.Words.Contains(word, StringComparer.Ordinal))
            return new Statement(key, entry.Line, 0, word, []);
        var nearest = key.OtherNames.GetValueOrDefault(word.ToUpperInvariant()) ?? Spelling.Nearest(word, key.Words);
        return Refuse(entry, problems, $"-{key.Name} is '{Shown(word)}'; {(nearest is null ? "known" : $"did you mean '{nearest}'? Known")} are {string.Join(", ", key.Words)}");
    }

    private static Statement? Number(Entry entry, Key key, KeyUnit unit, string text, FileProblems problems)
    {
        var what = key.Form == ValueForm.Whole ? "a whole number" : "a number";
        var inUnit = unit.Symbol is null ? "" : $" in {unit.Symbol}";
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            var begin = Leading().Match(text).Value;
            var meant = begin.Length > 0 ? $"; did you mean '{begin}'?" : "";
            return Refuse(entry, problems, $"-{key.Name} is '{Shown(text)}'; expected is {what}{inUnit}{meant}");
        }
        if (key.Form == ValueForm.Whole && number != Math.Floor(number))
            return Refuse(entry, problems, $"-{key.Name} is {Shown(text)}; expected is a whole number{inUnit}, the nearest is {Text(Math.Round(number))}");
        if (number < key.Least || (key.Above && number <= key.Least) || number > key.Most)
            return Refuse(entry, problems, $"-{key.Name} is {Shown(text)}; {Range(key, number, inUnit)}{(key.Why.Length > 0 ? ": " + key.Why : "")}");
        return new Statement(key, entry.Line, unit.Factor > 1 ? number * unit.Factor : Scaled(text, unit.Exponent), text, []);
    }

    private static string Range(Key key, double number, string inUnit)
    {
        var least = key.Above ? $"more than {Text(key.Least)}" : $"{Text(key.Least)} or more";
        if (double.IsPositiveInfinity(key.Most))
            return $"expected is {least}{inUnit}";
        return $"expected is {Text(key.Least)} to {Text(key.Most)}{inUnit}, the nearest is {Text(Math.Clamp(number, key.Least, key.Most))}";
    }

    /// <summary>The number times a power of ten, rounded once: 40.82 uA is the double nearest to 4.082e-5 A.</summary>
    private static double Scaled(string text, int exponent)
    {
        var e = text.IndexOfAny(['e', 'E']);
        var (digits, stated) = e < 0 ? (text, 0) : (text[..e], int.TryParse(text[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power) ? power : 0);
        return double.Parse(string.Create(CultureInfo.InvariantCulture, $"{digits}e{stated + exponent}"), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static Statement? Shape(Entry entry, Key key, FileProblems problems)
    {
        var match = Pairs().Match(entry.Value);
        if (!match.Success)
            return Refuse(entry, problems, $"-{key.Name} is '{Shown(entry.Value)}'; expected is all rows x columns, then active rows x columns, as in '{key.Example}'");
        int[] counts = [.. Enumerable.Range(1, 4).Select(group => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture))];
        foreach (var count in counts.Where(count => !PowerOfTwo.Is(count)).Distinct())
            problems.Error(entry.Line, $"-{key.Name} holds {count}; rows and columns are halved by address bits, so each count is a power of two; {PowerOfTwo.Nearest(count)}");
        return counts.All(count => PowerOfTwo.Is(count)) ? new Statement(key, entry.Line, 0, entry.Value, counts) : null;
    }

    private static Statement? Refuse(Entry entry, FileProblems problems, string text)
    {
        problems.Error(entry.Line, text);
        return null;
    }

    private static string Shown(string text) => text.Length > 40 ? text[..40] + "..." : text;

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[+-]?[0-9]+(\.[0-9]+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Leading();

    [GeneratedRegex(@"^([0-9]{1,7})\s*x\s*([0-9]{1,7})\s*,\s*([0-9]{1,7})\s*x\s*([0-9]{1,7})\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Pairs();
}
