using Acquisitieloket.Testing;

namespace Acquisitieloket.Benchmarks;

/// <summary>Every way of looking at the queue: each order, scope, stage and filter, some together, and each kind of search.</summary>
internal static class QueueLists
{
    /// <summary>What a page shows, read plainly.</summary>
    public static IReadOnlyList<string> Rows { get; } = ["SELECT * FROM Leads ORDER BY CreatedAt DESC, Id DESC LIMIT 50"];

    /// <summary>Lists that are asked for far from their beginning.</summary>
    public static IReadOnlyList<(string Name, string Query)> Deep { get; } =
        [("diepe bladzijde", ""), ("diepe bladzijde, bedrijf", "stage=all&sort=company")];

    public static IReadOnlyList<(string Name, string Query)> All { get; } =
    [
        ("eerste bladzijde", ""), ("van mij", "scope=mine"), ("mijn afdeling", "scope=department"),
        .. ((string[])["term", "-term", "received", "-received", "company", "-company", "stage", "-stage"])
            .Select(sort => ($"volgorde {sort}", $"sort={sort}")),
        .. ((string[])["term", "received", "company", "stage"]).Select(sort => ($"afdeling, volgorde {sort}", $"scope=department&sort={sort}")),
        .. ((string[])["all", "closed", "not-established", "matching", "lost"]).Select(stage => ($"fase {stage}", $"stage={stage}")),
        ("alle fasen, bedrijf", "stage=all&sort=company"), ("gesloten, oudste", "stage=closed&sort=received"),
        ("speerpunt", "cluster=htsm"), ("gemeente", "municipality=borne"), ("segment", "segment=businessservices"),
        .. ((string[])["late", "warning", "intime", "paused"]).Select(term => ($"termijn {term}", $"term={term}")),
        ("herkomst", "channel=phone"), ("hoe gevonden", "found=beurs"), ("taal", "language=de"),
        ("vertrouwelijk", "confidential=true"), ("niet vertrouwelijk", "confidential=false"), ("wacht op aanname", "forwarded=true"),
        ("een maand", "stage=all&from=2026-08-01&until=2026-08-31"), ("sinds 2024, nieuwste", "stage=all&from=2024-01-01&sort=-received"),
        ("drie filters", "cluster=htsm&channel=phone&language=de"),
        ("drie filters, alle fasen, bedrijf", "stage=all&cluster=htsm&channel=phone&language=de&sort=company"),
        ("zoeken op kenmerk", $"stage=all&text={GeneratedLeads.Reference(77)}"),
        ("zoeken op begin van kenmerk", $"stage=all&text={GeneratedLeads.Reference(77)[..6]}"),
        ("zoeken op een woord", "text=kampen"), ("zoeken op een woord, alle fasen", "stage=all&text=kampen"),
        ("zoeken op twee woorden", "text=kampen+hallen"), ("zoeken op twee woorden, alle fasen", "stage=all&text=kampen+hallen&sort=-received"),
        ("zoeken, een zeldzaam woord erbij", $"stage=all&text=voeding+{GeneratedLeads.Reference(77)[3..7]}"), ("zoeken, niets gevonden", "stage=all&text=morsink+zilvermeeuw"),
    ];

    public static string Address(string query) => $"/queue?{(query.Contains("scope=") ? "" : "scope=all&")}{query}";

    /// <summary>One of the lists that people look at most, by turns: scopes and orders without a filter.</summary>
    public static string Plain(int number) => Address(All[number % 11].Query);
}
