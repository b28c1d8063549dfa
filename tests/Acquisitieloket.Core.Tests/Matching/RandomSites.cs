using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Tests.Matching;

/// <summary>Sites made at random from a seed, with the words that the register uses; the same every time.</summary>
internal static class RandomSites
{
    private static readonly string[] Tags =
        ["logistiek", "HTSM", "industrie", "maakindustrie", "kantoor", "detailhandel", "groothandel", "energie", "watergebonden", "chemie", "ambacht"];

    private static readonly string[] Spaces = ["kavel", "bedrijfshal", "kantoor", "laboratorium", "winkelruimte"];

    /// <summary>A site of which anything may be unknown; with <paramref name="plain"/> its plots have no facts of their own.</summary>
    public static Site Make(int seed, bool plain)
    {
        var random = new Random(seed);
        int? Maybe(int from, int to) => random.Next(4) == 0 ? null : random.Next(from, to);
        string[] Some(string[] words, int oneOf) => [.. words.Where(_ => random.Next(oneOf) == 0)];
        var site = new Site
        {
            Id = seed, Code = $"S{seed}", Name = $"Site {seed}", Municipality = (Municipality)random.Next(1, 6),
            Kind = Enum.GetValues<SiteKind>()[random.Next(Enum.GetValues<SiteKind>().Length)], Profile = new("", "", ""),
            Wanted = Some(Tags, 6), Allowed = Some(Tags, 3), Excluded = Some(Tags, 6), SpaceTypes = Some(Spaces, 2),
            ExclusiveProfile = random.Next(2) == 0, MaxEnvironmentalCategory = Maybe(1, 7), MaxBuildingHeightM = Maybe(8, 30),
            PlotMinM2 = Maybe(500, 5_000), PlotMaxM2 = Maybe(5_000, 100_000), Grid = (GridStatus)random.Next(0, 4),
            Programme = random.Next(8) == 0 ? (ProgrammeStatus)random.Next(1, 4) : ProgrammeStatus.InIssue, BuildingsOnly = random.Next(6) == 0,
            ShareCaps = random.Next(4) == 0 ? new Dictionary<string, decimal> { ["logistiek (tweede fase)"] = 0.25m } : new Dictionary<string, decimal>(), Source = "random", FactsAsOf = Supply.Today.AddDays(-random.Next(400)),
            Accessibility = [.. Enum.GetValues<Modality>().Where(_ => random.Next(2) == 0).Select(m => new Accessibility(m, "way", random.Next(7), null))],
        };
        site.Accessibility = random.Next(3) > 0 ? site.Accessibility
            : [.. site.Accessibility, new(Modality.Road, "bushalte", random.Next(3) * 0.4, null), new(Modality.Water, "Twentekanaal", random.Next(2), "IV")];
        // With a cap what was unknown becomes known when land comes free: on plain sites only the reserve has one.
        if (!plain && random.Next(3) == 0)
            site.ShareCaps = new Dictionary<string, decimal> { ["logistiek"] = 0.5m };
        RandomFacts.Add(site, random, plain);
        for (var number = random.Next(8); number > 0; number--)
            site.Plots.Add(RandomFacts.MakePlot(random, site.Plots.Count, plain));
        if (random.Next(8) == 0)
            site.Plots.ForEach(p => p.Registered = PlotStatus.Sold);
        return site;
    }
}
