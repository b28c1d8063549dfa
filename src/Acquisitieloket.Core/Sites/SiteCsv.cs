using System.Globalization;
using Acquisitieloket.Core.Sites.Facts;
using CsvHelper;

namespace Acquisitieloket.Core.Sites;

/// <summary>
/// Sites or plots as a table that spreadsheets open with a double click: UTF-8 with BOM, semicolons, a header with the
/// names of the API, ISO dates, points in numbers. What begins like a formula is made text.
/// </summary>
public static class SiteCsv
{
    public const string ContentType = "text/csv; charset=utf-8";

    private static readonly CsvWriterOptions Format = CsvWriterOptions.Default with
    {
        Separator = ';',
        WriteByteOrderMark = true,
        Injection = CsvInjection.Escape,
        FormatProvider = CultureInfo.InvariantCulture,
    };

    private static readonly (string Name, Func<Site, object?> Value)[] SiteColumns =
    [
        ("code", s => s.Code),
        ("naam", s => s.Name),
        ("gemeente", s => RegisterWords.Of(s.Municipality)),
        ("soort", s => RegisterWords.Of(s.Kind)),
        ("status", s => RegisterWords.Of(s.Programme)),
        ("profielNl", s => s.Profile.Nl),
        ("profielEn", s => s.Profile.En),
        ("profielDe", s => s.Profile.De),
        ("gezocht", s => List(s.Wanted)),
        ("toegestaan", s => List(s.Allowed)),
        ("uitgesloten", s => List(s.Excluded)),
        ("ruimtesoorten", s => List(s.SpaceTypes)),
        ("weg", s => Access(s, Modality.Road)),
        ("water", s => Access(s, Modality.Water)),
        ("spoor", s => Access(s, Modality.Rail)),
        ("lucht", s => Access(s, Modality.Air)),
        ("maxMilieucategorie", s => s.MaxEnvironmentalCategory),
        ("maxBouwhoogteM", s => s.MaxBuildingHeightM),
        ("maxBebouwingPct", s => s.MaxCoveragePercent),
        ("planregel", s => s.ZoningRule),
        ("woningenOpM", s => s.HomesAtM),
        ("buitenopslag", s => YesNo(s.OutsideStorage)),
        ("dagEnNacht", s => YesNo(s.RoundTheClock)),
        ("kavelMinM2", s => s.PlotMinM2),
        ("kavelMaxM2", s => s.PlotMaxM2),
        ("kavelsBeschikbaar", s => PlotStock.Of(s).Count),
        ("beschikbaarM2", s => PlotStock.Of(s).AreaM2),
        ("reserveM2", s => PlotStock.Of(s).ReserveM2),
        ("netcapaciteit", s => RegisterWords.Of(s.Grid)),
        ("netcapaciteitPeildatum", s => Day(s.GridAsOf)),
        ("vermogenPerDag", s => Fact(s, nameof(Site.Power))),
        ("warmte", s => YesNo(s.Heat)),
        ("waterstof", s => YesNo(s.Hydrogen)),
        ("proceswater", s => YesNo(s.ProcessWater)),
        ("gebruiksvormen", s => Fact(s, nameof(Site.Tenures))),
        ("prijsMinEuroM2", s => s.PricePublic ? s.PriceMinEuroM2 : null),
        ("prijsMaxEuroM2", s => s.PricePublic ? s.PriceMaxEuroM2 : null),
        ("uitgever", s => s.IssuedBy),
        ("uitgifteroute", s => s.IssueRoute is { } route ? RegisterWords.Of(route) : null),
        ("uitgiftecriteria", s => s.IssueCriteria),
        ("breedtegraad", s => s.Latitude),
        ("lengtegraad", s => s.Longitude),
        ("bron", s => s.Source),
        ("peildatum", s => Day(s.FactsAsOf)),
        ("indicatief", s => YesNo(s.Indicative)),
    ];

    private static readonly (string Name, Func<(Site Site, Plot Plot), object?> Value)[] PlotColumns =
    [
        ("terrein", row => row.Site.Code),
        ("gemeente", row => RegisterWords.Of(row.Site.Municipality)),
        ("nummer", row => row.Plot.Number),
        ("m2", row => row.Plot.AreaM2),
        ("status", row => RegisterWords.Of(row.Site.StatusOf(row.Plot))),
        ("reserve", row => YesNo(row.Site.KeepsBack(row.Plot))),
        ("milieucategorie", row => row.Plot.CategoryOverride ?? row.Site.MaxEnvironmentalCategory),
        ("vermogenKva", row => row.Plot.PowerKva),
        ("beschikbaarVanaf", row => Day(row.Plot.AvailableFrom)),
        ("deelbaarVanafM2", row => row.Plot.DivisibleFromM2),
        ("samenTeVoegenMet", row => List(row.Site.MergeableNow(row.Plot))),
        ("prijsEuroM2", row => row.Site.PricePublic ? row.Plot.PriceEuroM2 : null),
        ("indicatief", row => YesNo(row.Plot.Indicative)),
    ];

    /// <summary>One row for each site.</summary>
    public static byte[] Write(IEnumerable<Site> sites) => Write(sites, SiteColumns);

    /// <summary>One row for each of these plots of a site.</summary>
    public static byte[] Write(Site site, IEnumerable<Plot> plots) => Write(plots.Select(plot => (site, plot)), PlotColumns);

    /// <summary>One row for each plot of the sites.</summary>
    public static byte[] WritePlots(IEnumerable<Site> sites) =>
        Write(sites.SelectMany(site => site.Plots.Select(plot => (site, plot))), PlotColumns);

    private static byte[] Write<T>(IEnumerable<T> rows, (string Name, Func<T, object?> Value)[] columns)
    {
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, Format, leaveOpen: true))
        {
            csv.WriteHeader([.. columns.Select(c => c.Name)]);
            foreach (var row in rows)
            {
                foreach (var (_, value) in columns)
                    csv.WriteField(value(row));
                csv.EndRecord();
            }
        }
        return file.ToArray();
    }

    private static string List(IEnumerable<string> words) => string.Join(", ", words);

    private static string Access(Site site, Modality modality) => List(site.Accessibility.Where(a => a.Modality == modality)
        .Select(a => string.Create(CultureInfo.InvariantCulture,
            $"{a.What}{(a.Cemt is null ? "" : $" (CEMT {a.Cemt})")}{(a.Km is null ? "" : $" {a.Km:0.#} km")}")));

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string YesNo(bool value) => value ? "ja" : "nee";

    private static string? YesNo(bool? value) => value is { } known ? YesNo(known) : null;

    private static string? Fact(Site site, string name) => SiteFacts.All.First(f => f.Name == name).Read(site);
}
