using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries.Words;
using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.Matching;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Leads;

/// <summary>
/// One answer of a company as staff read it. The list is what the lead page shows, what the timeline says changed and
/// what a conflict compares, so that no answer can be forgotten in one of them. The path is that in the enquiry.
/// </summary>
public sealed record RequirementField(
    string Group, string Path, Func<Requirements, string?> Read, Func<Requirements, Requirements, Requirements> Take)
{
    internal const string What = "Bedrijf en activiteit", Space = "Ruimte", Around = "Omgeving en infrastructuur",
        Impact = "Mensen en impact", When = "Tijd en plaats";

    /// <summary>What staff call it.</summary>
    public string Name { get; } = StaffNames.Of(Path);

    /// <summary>All answers in the order of the form; a text is null where the answer is not known yet.</summary>
    public static IReadOnlyList<RequirementField> All { get; } =
    [
        new(What, "Requirements.Activity", r => Word(r.Activity), (to, from) => to with { Activity = from.Activity }),
        new(What, "Requirements.SbiCode", r => Sbi.Written(r.SbiCode, "nl"), (to, from) => to with { SbiCode = from.SbiCode }),
        new(What, "Requirements.Features", r => Many(r.Features, StaffWords.Feature), (to, from) => to with { Features = from.Features }),
        new(Space, "Requirements.Forms", r => Many(r.Forms, f => StaffWords.Of(f)), (to, from) => to with { Forms = from.Forms }),
        new(Space, "Requirements.Tenure", r => Word(r.Tenure), (to, from) => to with { Tenure = from.Tenure }),
        new(Space, "Requirements.PlotM2", r => Area(r.PlotM2), (to, from) => to with { PlotM2 = from.PlotM2 }),
        new(Space, "Requirements.FloorM2", r => Area(r.FloorM2), (to, from) => to with { FloorM2 = from.FloorM2 }),
        new(Space, "Requirements.ExpansionM2", r => Unit(r.ExpansionM2, "m²"), (to, from) => to with { ExpansionM2 = from.ExpansionM2 }),
        new(Space, "Requirements.OfficePercent", r => Unit(r.OfficePercent, "%"), (to, from) => to with { OfficePercent = from.OfficePercent }),
        new(Space, "Requirements.BuildingHeightM", r => Unit(r.BuildingHeightM, "m"), (to, from) => to with { BuildingHeightM = from.BuildingHeightM }),
        new(Space, "Requirements.Docks", r => Count(r.Docks), (to, from) => to with { Docks = from.Docks }),
        new(Space, "Requirements.BudgetEuroM2", r => Unit(r.BudgetEuroM2, "euro per m²"), (to, from) => to with { BudgetEuroM2 = from.BudgetEuroM2 }),
        new(Space, "Requirements.RentEuroM2Year", r => Unit(r.RentEuroM2Year, "euro per m² per jaar"), (to, from) => to with { RentEuroM2Year = from.RentEuroM2Year }),
        new(Space, "Requirements.OutsideStorage", r => YesNo(r.OutsideStorage), (to, from) => to with { OutsideStorage = from.OutsideStorage }),
        new(Space, "Requirements.RoundTheClock", r => YesNo(r.RoundTheClock), (to, from) => to with { RoundTheClock = from.RoundTheClock }),
        new(Around, "Requirements.Category", r => r.Category is { } category ? StaffWords.Of(category) : null, (to, from) => to with { Category = from.Category }),
        new(Around, "Requirements.PowerKva", r => Unit(r.PowerKva, "kVA"), (to, from) => to with { PowerKva = from.PowerKva }),
        new(Around, "Requirements.FeedInKva", r => Unit(r.FeedInKva, "kVA"), (to, from) => to with { FeedInKva = from.FeedInKva }),
        new(Around, "Requirements.PowerFlexible", r => YesNo(r.PowerFlexible), (to, from) => to with { PowerFlexible = from.PowerFlexible }),
        new(Around, "Requirements.Heat", r => Known(r.Heat), (to, from) => to with { Heat = from.Heat }),
        new(Around, "Requirements.Hydrogen", r => Known(r.Hydrogen), (to, from) => to with { Hydrogen = from.Hydrogen }),
        new(Around, "Requirements.ProcessWater", r => Known(r.ProcessWater), (to, from) => to with { ProcessWater = from.ProcessWater }),
        new(Around, "Requirements.Road", r => Known(r.Road), (to, from) => to with { Road = from.Road }),
        new(Around, "Requirements.Water", r => Known(r.Water), (to, from) => to with { Water = from.Water }),
        new(Around, "Requirements.Rail", r => Known(r.Rail), (to, from) => to with { Rail = from.Rail }),
        new(Around, "Requirements.Air", r => Known(r.Air), (to, from) => to with { Air = from.Air }),
        new(Around, "Requirements.PublicTransport", r => Known(r.PublicTransport), (to, from) => to with { PublicTransport = from.PublicTransport }),
        new(Around, "Requirements.TrucksPerDay", r => Count(r.TrucksPerDay), (to, from) => to with { TrucksPerDay = from.TrucksPerDay }),
        new(Impact, "Requirements.JobsAtStart", r => Count(r.JobsAtStart), (to, from) => to with { JobsAtStart = from.JobsAtStart }),
        new(Impact, "Requirements.JobsAfterThreeYears", r => Count(r.JobsAfterThreeYears), (to, from) => to with { JobsAfterThreeYears = from.JobsAfterThreeYears }),
        new(When, "Requirements.OperationalOn", r => r.OperationalOn is { } day ? Written.Date(day, "nl") : null, (to, from) => to with { OperationalOn = from.OperationalOn }),
        new(When, "Requirements.PreferredMunicipalities", r => Many(r.PreferredMunicipalities, m => m.ToString()), (to, from) => to with { PreferredMunicipalities = from.PreferredMunicipalities }),
        new(When, "Requirements.PreferredSites", r => Many(r.PreferredSites, code => code), (to, from) => to with { PreferredSites = from.PreferredSites }),
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

    private static string? Known(Need need) => need == Need.Unknown ? null : StaffWords.Of(need);

    private static string? Word<T>(T? value) where T : struct, Enum => value is { } known ? StaffWords.Of(known) : null;

    internal static string? YesNo(bool? answer) => answer switch { null => null, true => "Ja", false => "Nee" };

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
