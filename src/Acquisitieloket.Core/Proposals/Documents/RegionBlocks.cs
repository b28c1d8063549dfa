using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Matching;

namespace Acquisitieloket.Core.Proposals.Documents;

/// <summary>
/// Which texts about the region and its partners a company reads (templates/proposal/{language}/blocks): those that answer
/// to what it asks, and then what everybody wants to know, in pairs so that a page is filled.
/// </summary>
public static class RegionBlocks
{
    private const int MostForThem = 5, Fewest = 4;

    // What is of use to any company, the most useful first.
    private static readonly string[] ForAll = ["talent", "living", "logistics", "station"];

    /// <summary>The names of all blocks that can be chosen.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. Choices(new Requirements(), new CompanyAnswers { Name = "" }, default, "").Select(c => c.Name).Union(ForAll)];

    /// <summary>The names of the blocks for this question, in the order of the page.</summary>
    public static IReadOnlyList<string> For(Requirements asked, CompanyAnswers company, Cluster cluster, string language)
    {
        var chosen = Choices(asked, company, cluster, language).Where(c => c.Suits).Select(c => c.Name).Take(MostForThem).ToList();
        foreach (var block in ForAll.Except(chosen))
            if (block == "talent" || chosen.Count < Fewest || chosen.Count % 2 == 1)
                chosen.Add(block);
        return chosen;
    }

    private static IEnumerable<(string Name, bool Suits)> Choices(Requirements asked, CompanyAnswers company, Cluster cluster, string language)
    {
        bool Has(params string[] features) => features.Any(asked.Features.Contains);
        bool Does(params ActivityKind[] kinds) => asked.Activity is { } activity && kinds.Contains(activity);
        var foreign = company.Country != "NL" || !string.IsNullOrWhiteSpace(company.ForeignRegister);
        yield return ("port", Wants(asked.Water) || Has(Feature.WaterBound) || Does(ActivityKind.Logistics));
        yield return ("kennispark", cluster == Cluster.Htsm && Does(ActivityKind.Research)
            || Has(Feature.HighTech, Feature.Laboratory, Feature.CleanRoom, Feature.StartUp, Feature.TestSpace));
        yield return ("airport", Wants(asked.Air) || Has(Feature.AirportBound));
        yield return ("energy", Does(ActivityKind.Energy) || Has(Feature.BioEnergy, Feature.Recycling) || Wants(asked.Heat) || Wants(asked.Hydrogen));
        yield return ("expat", foreign);
        yield return ("border", company.Country == "DE" || language == "de");
        yield return ("invest", foreign);
        yield return ("station", Does(ActivityKind.Office, ActivityKind.BusinessService) || Wants(asked.PublicTransport));
        yield return ("logistics", Does(ActivityKind.Logistics, ActivityKind.Wholesale) || Wants(asked.Road) || asked.TrucksPerDay > 0);
        yield return ("wtc", foreign || Does(ActivityKind.Production, ActivityKind.Wholesale));
    }

    private static bool Wants(Need need) => need is Need.Nice or Need.Needed;
}
