namespace PluginNvm.Contracts;

/// <summary>What the host offers a part while it is made and while it works.</summary>
public interface IPluginContext
{
    /// <summary>Intermediates that several points share.</summary>
    IArtefactCache Shared { get; }

    /// <summary>
    /// The manifest's seed, from which a part derives those of its random choices. Only a plugin whose <see cref="PluginAttribute.UsesSeed"/> is true may ask: another seed
    /// then runs its points again, and no others.
    /// </summary>
    /// <exception cref="InvalidOperationException">The plugin does not declare that it uses the seed.</exception>
    Seed Seed { get; }

    /// <summary>
    /// A further input file that an input file names: the cell file of a tool's configuration, the external data of a model. It becomes an
    /// input of the experiment like one that the manifest names, hashed into the lock file; a part that opened such a file by itself
    /// would give results that a colleague cannot reproduce. Asking again for the same file gives an equal answer.
    /// </summary>
    /// <param name="from">The file that names the other.</param>
    /// <param name="relativePath">The path as that file writes it, relative to its own folder (an absolute path stays as it is).</param>
    /// <returns>The file; its <see cref="InputFile.Given"/> is the path relative to the manifest where <paramref name="from"/>'s is.</returns>
    /// <exception cref="ModelException">There is no such file; the message names <paramref name="from"/>, the path, and where it was looked for.</exception>
    InputFile Input(InputFile from, string relativePath);
}
