using System.ComponentModel.DataAnnotations;

namespace Acquisitieloket.Core.Templates;

/// <summary>Section "Templates": where the texts live that an administrator may change.</summary>
public sealed class TemplateOptions
{
    public const string Section = "Templates";

    /// <summary>Folder with mail/ and proposal/; the one that comes with the program when left out.</summary>
    [Required]
    public string Root { get; set; } = Path.Combine(AppContext.BaseDirectory, "templates");
}
