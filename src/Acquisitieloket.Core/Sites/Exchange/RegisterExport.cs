using System.Globalization;
using Acquisitieloket.Core.Sites.Facts;

namespace Acquisitieloket.Core.Sites.Exchange;

/// <summary>
/// The register with every fact, its source and its day, as files that can be read again: three tables, or one map. Whatever
/// rests on something else than the site as a whole has columns of its own for that.
/// </summary>
public static class RegisterExport
{
    public const string CsvType = SiteCsv.ContentType, GeoJsonType = SiteGeoJson.ContentType;

    /// <summary>Sites with their plots and buildings loaded; of plots that left the register nothing is written.</summary>
    public static byte[] Csv(SubjectKind kind, IEnumerable<Site> sites)
    {
        var subjects = sites.SelectMany(s => Of(kind, s)).ToList();
        var apart = FileColumns.Of(kind).Where(c => c.Fact is { } fact && subjects.Exists(s => s.Stamps.ContainsKey(fact.Name))).ToList();
        return CsvTable.Write(
            [.. FileColumns.Of(kind).Select(c => c.Name), .. apart.SelectMany(c => new[] { FileColumns.SourceOf(c), FileColumns.AsOfOf(c) })],
            subjects.Select(s => FileColumns.Of(kind).Select(c => Cell(kind, s, c)).Concat(apart.SelectMany(c => Stamp(s, c.Fact!))).ToArray()));
    }

    internal static IEnumerable<FactSubject> Of(SubjectKind kind, Site site) => kind switch
    {
        SubjectKind.Site => [FactSubject.Of(site)],
        SubjectKind.Plot => site.Plots.Where(p => p.ReplacedOn is null).OrderBy(p => p.Number, StringComparer.Ordinal).Select(p => FactSubject.Of(site, p)),
        _ => site.Buildings.OrderBy(b => b.Code, StringComparer.Ordinal).Select(b => FactSubject.Of(site, b)),
    };

    internal static string? Cell(SubjectKind kind, FactSubject subject, FileColumn column) => column.Role switch
    {
        ColumnRole.Kind => FileWords.Of(kind),
        ColumnRole.Site => subject.Site.Code,
        ColumnRole.Fact => subject.Read(column.Fact!),
        ColumnRole.Source => subject.Site.Source,
        ColumnRole.AsOf => Day(subject.Site.FactsAsOf),
        _ => Figure(subject.Site, column.Name),
    };

    internal static string?[] Stamp(FactSubject subject, IFact fact) =>
        subject.Stamps.GetValueOrDefault(fact.Name) is { } own ? [own.Source, Day(own.AsOf)] : [null, null];

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Figure(Site site, string name)
    {
        var stock = PlotStock.Of(site);
        var m2 = name switch { "uitgeefbaarTerstondHa" => stock.AreaM2, "uitgeefbaarNietTerstondHa" => stock.ReserveM2, _ => stock.LargestM2 ?? 0 };
        return (m2 / 10_000m).ToString("0.####", CultureInfo.InvariantCulture);
    }
}
