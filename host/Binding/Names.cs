using System.Text;

namespace PluginNvm.Host.Binding;

/// <summary>How names of code look in JSON and on the command line.</summary>
public static class Names
{
    /// <summary>A property's key: <c>BytesPerAccess</c> is <c>bytesPerAccess</c>.</summary>
    public static string Key(string property) => char.ToLowerInvariant(property[0]) + property[1..];

    /// <summary>An option's or enumeration member's word: <c>SetBeforeReset</c> is <c>set-before-reset</c>.</summary>
    public static string Kebab(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && !char.IsUpper(name[i - 1]))
                text.Append('-');
            text.Append(char.ToLowerInvariant(name[i]));
        }
        return text.ToString();
    }
}
