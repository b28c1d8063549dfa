using Acquisitieloket.Core.Enquiries;

namespace Acquisitieloket.Web.Features.Shared;

/// <summary>
/// What a link to the counter says about where a visitor comes from and which site they looked at. It travels on in
/// links and in the form itself, so that no cookie is needed for it.
/// </summary>
public sealed record Arrival(string? Source, string? Campaign, string? Site)
{
    public static Arrival Of(HttpRequest request) => new(
        Word(request, "bron") ?? Word(request, "utm_source"),
        Word(request, "campagne") ?? Word(request, "utm_campaign"),
        Word(request, "site"));

    /// <summary>"?bron=…&amp;campagne=…" for the next link; empty when there is nothing to carry.</summary>
    public QueryString Query => QueryString.Create(new Dictionary<string, string?>
    {
        ["bron"] = Source, ["campagne"] = Campaign, ["site"] = Site,
    }.Where(word => word.Value is not null));

    /// <summary>As much of a word as is kept.</summary>
    public static string? Cut(string? text) =>
        TidyAnswers.Line(text) is { } line ? line[..Math.Min(line.Length, EnquiryRules.SourceLength)] : null;

    private static string? Word(HttpRequest request, string name) => Cut(request.Query[name].FirstOrDefault());
}
