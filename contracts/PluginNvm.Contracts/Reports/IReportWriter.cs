namespace PluginNvm.Contracts;

/// <summary>How are results shown?</summary>
[PluginKind("report")]
public interface IReportWriter
{
    /// <summary>Writes one form of the report to the console, to files of the output folder, or to both.</summary>
    /// <param name="report">What there is to show.</param>
    /// <param name="output">Where it goes.</param>
    /// <param name="cancellation">Ends the writing of a large report early; files begun are then incomplete.</param>
    void Write(ExperimentReport report, IReportOutput output, CancellationToken cancellation);
}

/// <summary>Where a report goes.</summary>
public interface IReportOutput
{
    /// <summary>Standard output.</summary>
    TextWriter Console { get; }

    /// <summary>Characters across the console; 0 when it is not a terminal and lines may be of any length.</summary>
    int ConsoleWidth { get; }

    /// <summary>Creates a file of the output folder, UTF-8 with line feeds.</summary>
    /// <param name="path">Relative path with forward slashes, for example <c>tables/layers.csv</c>.</param>
    TextWriter CreateText(string path);

    /// <summary>Creates a file of the output folder for bytes, such as an image or a columnar table.</summary>
    /// <param name="path">Relative path with forward slashes, for example <c>figures/edp.png</c>.</param>
    Stream CreateBinary(string path);
}
