using System.ComponentModel.DataAnnotations;

namespace Acquisitieloket.Core.Printing.Chromium;

/// <summary>Section "Pdf": the programs that print.</summary>
public sealed class PdfOptions
{
    public const string Section = "Pdf";

    [Required]
    public string ChromiumPath { get; set; } = "/usr/bin/chromium";

    [Required]
    public string QpdfPath { get; set; } = "/usr/bin/qpdf";

    /// <summary>Seconds after which printing counts as failed.</summary>
    [Range(1, 300)]
    public int TimeoutSeconds { get; set; } = 60;
}
