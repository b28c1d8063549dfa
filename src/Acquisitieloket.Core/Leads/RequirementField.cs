using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.Matching;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Leads;

/// <summary>
/// One answer of a company as staff read it. The list is what the lead page shows, what the timeline says changed and
/// what a conflict compares, so that no answer can be forgotten in one of them.
/// </summary>
public sealed record RequirementField(string Group, string Name, Func<Requirements, string?> Read)
{
    private const string What = "Bedrijf en activiteit", Space = "Ruimte", Around = "Omgeving en infrastructuur", When = "Tijd en plaats";

    /// <summary>All answers in the order of the form; a text is null where the answer is not known yet.</summary>
    public static IReadOnlyList<RequirementField> All { get; } =
    [
        new(What, "Activiteit", r => r.Activity?.Dutch()),
        new(What, "SBI-code", r => Sbi.Written(r.SbiCode, "nl")),
        new(What, "Kenmerken", r => Many(r.Features, RequirementWords.FeatureInDutch)),
        new(What, "Banen bij de start", r => Count(r.JobsAtStart)),
        new(What, "Banen na drie jaar", r => Count(r.JobsAfterThreeYears)),
        new(Space, "Kavel of pand", r => Many(r.Forms, f => f.Dutch())),
        new(Space, "Kopen of huren", r => r.Tenure?.Dutch()),
        new(Space, "Kavel", r => Area(r.PlotM2)),
        new(Space, "Vloer", r => Area(r.FloorM2)),
        new(Space, "Groeiruimte", r => Unit(r.ExpansionM2, "m²")),
        new(Space, "Kantoordeel", r => Unit(r.OfficePercent, "%")),
        new(Space, "Bouwhoogte", r => Unit(r.BuildingHeightM, "m")),
        new(Space, "Buitenopslag", r => YesNo(r.OutsideStorage)),
        new(Space, "Dag en nacht open", r => YesNo(r.RoundTheClock)),
        new(Around, "Milieucategorie", r => r.Category?.Written()),
        new(Around, "Vermogen", r => Unit(r.PowerKva, "kVA")),
        new(Around, "Teruglevering", r => Unit(r.FeedInKva, "kVA")),
        new(Around, "Flexibel met stroom", r => YesNo(r.PowerFlexible)),
        new(Around, "Warmte", r => Known(r.Heat)),
        new(Around, "Waterstof", r => Known(r.Hydrogen)),
        new(Around, "Proceswater", r => Known(r.ProcessWater)),
        new(Around, "Weg", r => Known(r.Road)),
        new(Around, "Water", r => Known(r.Water)),
        new(Around, "Spoor", r => Known(r.Rail)),
        new(Around, "Lucht", r => Known(r.Air)),
        new(Around, "Openbaar vervoer", r => Known(r.PublicTransport)),
        new(Around, "Vrachtwagens per dag", r => Count(r.TrucksPerDay)),
        new(When, "In gebruik vanaf", r => r.OperationalOn is { } day ? Written.Date(day, "nl") : null),
        new(When, "Voorkeur voor gemeenten", r => Many(r.PreferredMunicipalities, m => m.ToString())),
        new(When, "Voorkeur voor locaties", r => Many(r.PreferredSites, code => code)),
    ];

    /// <summary>The answers that differ, each with its text before and after; null stands for not known yet.</summary>
    public static IReadOnlyList<RequirementChange> Differences(Requirements before, Requirements after) =>
        [.. All.Select(f => new RequirementChange(f.Name, f.Read(before), f.Read(after))).Where(c => c.From != c.To)];

    /// <summary>The requirements with the names of sites in the place of their codes, for people to read and never to store.</summary>
    public static async Task<Requirements> ReadableAsync(AppDbContext db, Requirements needs, CancellationToken cancellation = default)
    {
        var codes = needs.PreferredSites;
        if (codes.Count == 0)
            return needs;
        var names = await db.Sites.AsNoTracking().Where(s => codes.Contains(s.Code)).ToDictionaryAsync(s => s.Code, s => s.Name, cancellation);
        return needs with { PreferredSites = [.. codes.Select(code => names.GetValueOrDefault(code, code))] };
    }

    private static string? Known(Need need) => need == Need.Unknown ? null : need.Dutch();

    private static string? YesNo(bool? answer) => answer switch { null => null, true => "Ja", false => "Nee" };

    private static string? Count(int? number) => number is { } n ? Written.Number(n, "nl") : null;

    private static string? Unit(int? number, string unit) => number is { } n ? $"{Written.Number(n, "nl")} {unit}" : null;

    private static string? Many<T>(IReadOnlyList<T> answers, Func<T, string> text) =>
        answers.Count == 0 ? null : string.Join(", ", answers.Select(text));

    private static string? Area(AreaRange? range) => range switch
    {
        { Min: { } min, Max: { } max } when min == max => Unit(min, "m²"),
        { Min: { } min, Max: { } max } => $"{Count(min)} – {Unit(max, "m²")}",
        { Min: { } min } => $"vanaf {Unit(min, "m²")}",
        { Max: { } max } => $"tot {Unit(max, "m²")}",
        _ => null,
    };
}

/// <summary>One changed answer in words.</summary>
public sealed record RequirementChange(string Name, string? From, string? To)
{
    private const string Unknown = "nog niet bekend";

    /// <summary>"630 kVA → 1.000 kVA", as the timeline keeps it.</summary>
    public string Arrow => $"{From ?? Unknown} → {To ?? Unknown}";
}
