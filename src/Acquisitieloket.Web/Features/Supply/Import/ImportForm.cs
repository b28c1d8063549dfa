using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Sites.Exchange;
using Acquisitieloket.Core.Sites.Facts;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Acquisitieloket.Web.Features.Supply.Import;

/// <summary>The file, and on what it rests where it does not say so itself.</summary>
public sealed class ImportForm
{
    [Display(Name = "Bestand"), Required(ErrorMessage = "Kies een bestand.")]
    public IFormFile? File { get; set; }

    [Display(Name = "Bron"), Required(ErrorMessage = "Noem de bron: het besluit, de brief of wie het zei."), StringLength(FactStamp.SourceLength)]
    public string? Source { get; set; }

    [Display(Name = "Peildatum"), Required]
    public DateOnly? AsOf { get; set; }

    public void Check(ModelStateDictionary state, DateOnly today)
    {
        if (AsOf > today)
            state.AddModelError(nameof(AsOf), "De peildatum ligt in de toekomst.");
        if (AsOf?.Year < 2000)
            state.AddModelError(nameof(AsOf), "Kies een peildatum na 1999.");
        if (File?.Length > FileTable.MostBytes)
            state.AddModelError(nameof(File), $"Het bestand is groter dan {FileTable.MostMegabytes} MB.");
    }

    public async Task<byte[]> ContentAsync(CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        await File!.CopyToAsync(content, cancellation);
        return content.ToArray();
    }
}
