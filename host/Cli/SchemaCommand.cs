using System.CommandLine;
using PluginNvm.Host.Schema;

namespace PluginNvm.Host.Cli;

/// <summary><c>pluginnvm schema</c>.</summary>
internal static class SchemaCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Session session)
    {
        var output = new Option<string?>("--out", "-o") { Description = "The file to write; without it the schema goes to the console.", HelpName = "FILE" };
        var command = new Command("schema",
            """
            Writes the JSON schema of manifests, with the options of every plugin found, for completion and hover in editors.
            A manifest refers to it by its first key: "$schema": "experiment.schema.json".
            Plugins in folders that a manifest names are known to the schema only when --plugins names the folders too.

            Example:
              pluginnvm schema --out examples/experiment.schema.json
            """)
        { output };
        command.SetAction(parsed =>
        {
            var schema = ManifestSchema.Of(session.Catalog);
            foreach (var (part, fault) in schema.LeftOut)
                session.Error.WriteLine($"warning: {part} is left out: error {fault.Code}: {fault.Message}");
            if (parsed.GetValue(output) is { } file)
                Write(file, schema.Text);
            else
                session.Out.Write(schema.Text);
            return ExitCode.Ok;
        });
        return command;
    }

    private static void Write(string file, string text)
    {
        var path = Path.GetFullPath(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
