using Acquisitieloket.Core.Sites.Facts;

namespace Acquisitieloket.Core.Sites.Exchange;

/// <summary>How register files and the pages about them speak.</summary>
public static class FileWords
{
    public static string Of(SubjectKind kind) => kind switch { SubjectKind.Site => "bedrijventerrein", SubjectKind.Plot => "kavel", _ => "pand" };

    /// <summary>With its article, at the beginning of a sentence.</summary>
    public static string This(SubjectKind kind) => kind == SubjectKind.Plot ? "Deze kavel" : kind == SubjectKind.Site ? "Dit terrein" : "Dit pand";

    public static string Many(SubjectKind kind) => kind switch { SubjectKind.Site => "terreinen", SubjectKind.Plot => "kavels", _ => "panden" };

    public static SubjectKind? Find(string word) =>
        Enum.GetValues<SubjectKind>().Cast<SubjectKind?>().FirstOrDefault(k => Of(k!.Value).Equals(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>What a column of a fact may hold, for who fills it in.</summary>
    public static string Explain(IFact fact) => string.Join(" ", new[]
    {
        fact.LabelWithUnit + '.',
        fact.Kind switch
        {
            FactKind.Whole => "Een heel getal.",
            FactKind.Decimal => "Een getal, met komma of punt.",
            FactKind.YesNo => fact.Required ? "ja of nee." : "ja, nee of leeg.",
            FactKind.Date => "Een datum, zoals 2027-03-01 of 1-3-2027.",
            FactKind.Word => $"Een van: {string.Join(", ", fact.Words)}.",
            FactKind.Words => $"Een of meer van: {string.Join(", ", fact.Words)}; met komma's ertussen.",
            FactKind.Outline => "Hoeken als lengtegraad en breedtegraad (WGS84), met komma's ertussen. In GeoJSON is dit de geometrie.",
            _ => null,
        },
        fact.Hint,
        fact.Name is nameof(Site.Code) or nameof(Plot.Number) ? "Hieraan wordt de rij herkend." : fact.Fixed ? "Verandert later niet meer." : fact.Required ? "Nooit leeg." : null,
    }.Where(part => part is not null));
}
