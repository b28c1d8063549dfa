using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Assignment;

/// <summary>What is known of an enquiry when its contact person is chosen.</summary>
public sealed record AssignmentCase
{
    public long? AccountManagerId { get; init; }
    /// <summary>Contact person of an open lead of the same company.</summary>
    public long? OpenLeadContactPersonId { get; init; }
    /// <summary>The company is known by its own mail domain only, not by its number.</summary>
    public bool ByMailDomain { get; init; }
    public IReadOnlyList<Municipality> PreferredMunicipalities { get; init; } = [];
    public string? PreferredSiteName { get; init; }
    public Municipality? PreferredSiteMunicipality { get; init; }
    public Cluster Cluster { get; init; }
    /// <summary>The language of the enquiry: nl, en or de.</summary>
    public string Language { get; init; } = "nl";
}

/// <summary>Who was chosen, by which rule, and the sentence that says so to staff.</summary>
public sealed record Choice(Candidate Person, AssignmentRule Rule, string Reason)
{
    /// <summary>The absent person whose deputy was chosen, and who gets the lead when back.</summary>
    public long? StandsInForId { get; init; }
}

/// <summary>The written rules by which a lead gets its contact person: pure, the first rule that hits decides.</summary>
public static class AssignmentRules
{
    /// <summary>The choice; null only when there is not a single active account manager or coordinator.</summary>
    public static Choice? Choose(AssignmentCase enquiry, IReadOnlyList<Candidate> people) =>
        Known(enquiry.AccountManagerId, people, AssignmentRule.AccountManager,
            $"is al accountmanager van {Company(enquiry)}")
        ?? Known(enquiry.OpenLeadContactPersonId, people, AssignmentRule.OpenLeadOfCompany,
            $"behandelt al een lopende lead van {Company(enquiry)}")
        ?? ByMunicipality(enquiry, people)
        ?? BySite(enquiry, people)
        ?? Specialists.Choose(enquiry, people)
        ?? RoundRobin(people)
        ?? ToCoordinator(people);

    /// <summary>
    /// The choice when someone who enters the enquiry would take it: possible within the department that the rules chose,
    /// for whoever is present and answers companies. Who knows the company already keeps it.
    /// </summary>
    public static Choice TakenBy(this Choice choice, long? userId, IReadOnlyList<Candidate> people) =>
        choice.Rule is not (AssignmentRule.AccountManager or AssignmentRule.OpenLeadOfCompany) && choice.Person.UserId != userId
        && people.FirstOrDefault(p => p.UserId == userId) is { Absent: false } taker && taker.DepartmentId == choice.Person.DepartmentId
            ? new Choice(taker, choice.Rule, $"{taker.Name} nam de vraag aan en neemt haar zelf. {choice.Reason}") : choice;

    private static string Company(AssignmentCase enquiry) =>
        enquiry.ByMailDomain ? "een bedrijf met hetzelfde eigen maildomein" : "dit bedrijf";

    private static Choice? Known(long? userId, IReadOnlyList<Candidate> people, AssignmentRule rule, string why)
    {
        if (people.FirstOrDefault(p => p.UserId == userId) is not { } known)
            return null;
        if (!known.Absent)
            return new Choice(known, rule, $"{known.Name} {why}.");
        return people.FirstOrDefault(p => p.UserId == known.DeputyId && !p.Absent) is { } deputy
            ? new Choice(deputy, rule, $"{known.Name} {why}, maar is afwezig; {deputy.Name} vervangt.") { StandsInForId = known.UserId }
            : null;
    }

    private static Choice? ByMunicipality(AssignmentCase enquiry, IReadOnlyList<Candidate> people) =>
        enquiry.PreferredMunicipalities is [var only] && LeastLoaded(people.Where(p => p.Municipality == only)) is { } person
            ? new Choice(person, AssignmentRule.PreferredMunicipality,
                $"Het bedrijf noemt {only} als enige voorkeursgemeente; {person.Name} heeft daar de meeste ruimte.")
            : null;

    private static Choice? BySite(AssignmentCase enquiry, IReadOnlyList<Candidate> people) =>
        enquiry.PreferredSiteMunicipality is { } municipality
        && LeastLoaded(people.Where(p => p.Municipality == municipality)) is { } person
            ? new Choice(person, AssignmentRule.PreferredSite,
                $"Het bedrijf noemt {enquiry.PreferredSiteName} in {municipality}; {person.Name} heeft daar de meeste ruimte.")
            : null;

    /// <summary>The department that received least for its weight; on a tie fewest open leads, then the first.</summary>
    private static Choice? RoundRobin(IReadOnlyList<Candidate> people)
    {
        var department = people.Where(p => p.Municipality is not null && p.Weight > 0).GroupBy(p => p.DepartmentId)
            .Where(d => d.Any(p => p.Available))
            .OrderBy(d => (decimal)d.First().RoundRobinReceived / d.First().Weight)
            .ThenBy(d => d.Sum(p => p.OpenLeads)).ThenBy(d => d.Key)
            .FirstOrDefault();
        return department is not null && LeastLoaded(department) is { } person
            ? new Choice(person, AssignmentRule.RoundRobin,
                $"Geen voorkeur: {person.DepartmentName} was aan de beurt; {person.Name} heeft daar de meeste ruimte.")
            : null;
    }

    // Nobody absent gets a lead as long as anyone is there.
    private static Choice? ToCoordinator(IReadOnlyList<Candidate> people)
    {
        var coordinators = ByLoad(people.Where(p => p.Coordinator));
        if (coordinators.FirstOrDefault(p => !p.Absent) is { } present)
            return new Choice(present, AssignmentRule.Coordinator,
                $"Niemand had ruimte; {present.Name} coördineert en wijst de lead verder toe.");
        foreach (var away in coordinators)
            if (people.FirstOrDefault(p => p.UserId == away.DeputyId && !p.Absent) is { } deputy)
                return new Choice(deputy, AssignmentRule.Coordinator,
                    $"Niemand had ruimte; {away.Name} coördineert, maar is afwezig; {deputy.Name} vervangt.")
                {
                    StandsInForId = away.UserId,
                };
        return ByLoad(people).FirstOrDefault() is { } person ? new Choice(person, AssignmentRule.Coordinator,
            $"Niemand had ruimte en er is geen coördinator aanwezig; {person.Name} heeft de minste open leads.") : null;
    }

    private static IEnumerable<Candidate> ByLoad(IEnumerable<Candidate> people) =>
        people.OrderBy(p => p.Absent).ThenBy(p => p.OpenLeads).ThenBy(p => p.UserId);

    internal static Candidate? LeastLoaded(IEnumerable<Candidate> people) =>
        people.Where(p => p.Available).OrderBy(p => (decimal)p.OpenLeads / p.Capacity).ThenBy(p => p.UserId).FirstOrDefault();
}
