namespace PluginNvm.Contracts;

/// <summary>What the host offers a part while it is made and while it works.</summary>
public interface IPluginContext
{
    /// <summary>Intermediates that several points share.</summary>
    IArtefactCache Shared { get; }
}
