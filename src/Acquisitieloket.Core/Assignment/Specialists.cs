using Acquisitieloket.Core.Matching;

namespace Acquisitieloket.Core.Assignment;

/// <summary>Rule 5: who knows the sector of the company or speaks its language, in whichever of the five departments.</summary>
internal static class Specialists
{
    /// <summary>Who knows the sector goes before who only speaks the language; best is who does both.</summary>
    public static Choice? Choose(AssignmentCase enquiry, IReadOnlyList<Candidate> people)
    {
        var inRegion = people.Where(p => p.Municipality is not null).ToList();
        var sector = inRegion.Where(p => enquiry.Cluster != Cluster.Other && p.Sectors.Contains(enquiry.Cluster)).ToList();
        var language = inRegion.Where(p => enquiry.Language != "nl" && p.Languages.Contains(enquiry.Language)).ToList();
        return Least(sector.Intersect(language), $"{Sector(enquiry)} en {Language(enquiry)}")
            ?? Least(sector, Sector(enquiry))
            ?? Least(language, Language(enquiry));
    }

    private static Choice? Least(IEnumerable<Candidate> people, string what) =>
        AssignmentRules.LeastLoaded(people) is { } person
            ? new Choice(person, AssignmentRule.Specialist, $"{person.Name} is specialist {what} in de regio en heeft de meeste ruimte.")
            : null;

    private static string Sector(AssignmentCase enquiry) => $"in {enquiry.Cluster switch
    {
        Cluster.Htsm => "hightech en maakindustrie",
        Cluster.Logistics => "logistiek",
        _ => "recreatie en toerisme",
    }}";

    private static string Language(AssignmentCase enquiry) => enquiry.Language switch
    {
        "de" => "voor Duitstalige bedrijven",
        "en" => "voor Engelstalige bedrijven",
        var other => $"voor bedrijven in de taal {other}",
    };
}
