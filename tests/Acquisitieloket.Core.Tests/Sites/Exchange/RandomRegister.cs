using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Buildings;
using Acquisitieloket.Core.Sites.Facts;
using Acquisitieloket.Core.Tests.Sites.Facts;
using Acquisitieloket.Testing;

namespace Acquisitieloket.Core.Tests.Sites.Exchange;

/// <summary>Sites with plots and buildings of which any fact may be anything that the rules allow, each with or without a source of its own.</summary>
internal static class RandomRegister
{
    // What the rules say about each other, or what they are found by, is set here.
    private static readonly string[] Set =
    [
        "Code", "Number", "Municipality", "Excluded", "PlotMinM2", "PlotMaxM2", "PriceMinEuroM2", "PriceMaxEuroM2", "GridAsOf",
        "DivisibleFromM2", "MergeableWith", "HallM2", "OfficeM2", "Latitude", "Longitude",
    ];

    public static List<Site> Make(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(1, random.Next(1, 4)).Select(i => One(random, $"S{i}"))];
    }

    /// <summary>The same places with nothing on them but what must be there.</summary>
    public static IEnumerable<FactSubject> Subjects(Site site) =>
    [
        FactSubject.Of(site), .. site.Plots.Where(p => p.ReplacedOn is null).OrderBy(p => p.Number).Select(p => FactSubject.Of(site, p)),
        .. site.Buildings.OrderBy(b => b.Code).Select(b => FactSubject.Of(site, b)),
    ];

    private static Site One(Random random, string code)
    {
        var site = new TestData().Site();
        (site.Code, site.Latitude, site.Longitude) = (code, 52.2512345, 6.7612345);
        site.Plots = [.. Enumerable.Range(1, random.Next(0, 5)).Select(i => new Plot { Number = $"{(i % 2 == 0 ? "+" : "-")}{i}", AreaM2 = 5_000 })];
        foreach (var plot in site.Plots.Skip(1))
            plot.MergeableWith = [site.Plots[0].Number];
        site.Buildings = [.. Enumerable.Range(1, random.Next(0, 3)).Select(i => new Building { SiteId = 0, Code = $"P{i}", Name = "Pand", FloorM2 = 5_000 })];
        foreach (var subject in Subjects(site))
        {
            var stamps = new Dictionary<string, FactStamp>();
            foreach (var fact in subject.Facts.Where(f => !Set.Contains(f.Name)))
            {
                Assert.Null(subject.Write(fact, RandomFacts.Text(fact, random)));
                if (subject.Read(fact) is not null && random.Next(3) == 0)
                    stamps[fact.Name] = new(new DateOnly(2026, 8, 1).AddDays(random.Next(30)), $"=Besluit; \"{random.Next(9)}\"");
            }
            subject.Stamps = stamps;
        }
        return site;
    }
}
