namespace Acquisitieloket.Web.Features.Shared.Documents;

/// <summary>A file in a list, with the address that gives it.</summary>
public sealed record FileLine(string Name, string Details, string Href)
{
    /// <summary>Where its removal is sent at once; null when it cannot be removed that way.</summary>
    public string? RemoveAction { get; init; }
    /// <summary>The page that asks whether it may be removed.</summary>
    public string? RemoveHref { get; init; }
}

/// <summary>The field of <c>_UploadField</c>.</summary>
public sealed class UploadForm
{
    public List<IFormFile>? Files { get; set; }
}
