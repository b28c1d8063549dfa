using Acquisitieloket.Core.Assignment;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using FsCheck;
using FsCheck.Fluent;

namespace Acquisitieloket.Core.Tests.Assignment;

/// <summary>What must hold for any enquiry and any people whatsoever.</summary>
public sealed class AssignmentProperties
{
    private static readonly Municipality[] Municipalities = Enum.GetValues<Municipality>();

    [Fact]
    public void Choose_ForAnyEnquiry_FollowsTheFirstRuleThatHits() => Holds((enquiry, people) =>
        AssignmentRules.Choose(enquiry, people)?.Rule == FirstRule(enquiry, people));

    [Fact]
    public void Choose_ByRules3To6_NeverTakesWhoIsAbsentOptedOutOrFull() => Holds((enquiry, people) =>
        AssignmentRules.Choose(enquiry, people) is not { Rule: >= AssignmentRule.PreferredMunicipality and <= AssignmentRule.RoundRobin } choice
        || (choice.Person is { Absent: false, OptedOut: false, AccountManager: true } person && person.OpenLeads < person.Capacity));

    [Fact]
    public void Choose_AsLongAsAnyoneIsThere_GivesNobodyAbsentALead() => Holds((enquiry, people) =>
        AssignmentRules.Choose(enquiry, people) is not { Person.Absent: true } || people.All(p => p.Absent));

    [Fact]
    public void Choose_OnlyWhenADeputyIsTaken_SaysForWhom() => Holds((enquiry, people) =>
        AssignmentRules.Choose(enquiry, people) is not { StandsInForId: { } id } choice
        || people.Single(p => p.UserId == id) is { Absent: true } away && away.DeputyId == choice.Person.UserId);

    [Fact]
    public void Choose_ForAnyOrderOfPeople_TakesTheSameForTheSameReason() => Holds((enquiry, people) =>
    {
        var one = AssignmentRules.Choose(enquiry, people);
        return one == AssignmentRules.Choose(enquiry, [.. people.Reverse()])
            && one == AssignmentRules.Choose(enquiry, [.. people.OrderBy(p => p.Name[^1]).ThenBy(p => p.OpenLeads)]);
    });

    [Fact]
    public void Choose_ByRules1And2_TakesTheKnownPersonOrItsPresentDeputy() => Holds((enquiry, people) =>
        AssignmentRules.Choose(enquiry, people) is not { Rule: <= AssignmentRule.OpenLeadOfCompany } choice
        || (!choice.Person.Absent && new[] { enquiry.AccountManagerId, enquiry.OpenLeadContactPersonId }.Any(id =>
            id == choice.Person.UserId || people.Any(p => p.UserId == id && p.Absent && p.DeputyId == choice.Person.UserId))));

    [Fact]
    public void Choose_ByRoundRobin_SpreadsExactlyByWeightOverManyEnquiries() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(50),
        Prop.ForAll(Gen.Choose(1, 7).ListOf(5).Zip(Gen.Choose(1, 20)).ToArbitrary(), drawn =>
        {
            var (weights, rounds) = (drawn.Item1.ToList(), drawn.Item2);
            // Two people in each department, so that weight and share are those of the department.
            var people = Municipalities.SelectMany((m, i) => new[] { Person(2 * i + 1, m, weights[i]), Person(2 * i + 2, m, weights[i]) }).ToList();
            for (var n = 0; n < rounds * weights.Sum(); n++)
            {
                var chosen = AssignmentRules.Choose(new(), people)!.Person;
                people = [.. people.Select(p => p with
                {
                    OpenLeads = p.OpenLeads + (p.UserId == chosen.UserId ? 1 : 0),
                    RoundRobinReceived = p.RoundRobinReceived + (p.DepartmentId == chosen.DepartmentId ? 1 : 0),
                })];
            }
            return people.All(p => p.RoundRobinReceived == rounds * p.Weight);
        }));

    // Written down apart from the rules themselves, in the words of the agreement.
    private static AssignmentRule? FirstRule(AssignmentCase enquiry, IReadOnlyList<Candidate> people)
    {
        bool Reachable(long? id) => people.Any(p => p.UserId == id && (!p.Absent || people.Any(d => d.UserId == p.DeputyId && !d.Absent)));
        bool Room(Func<Candidate, bool> who) => people.Any(p => who(p) && p is { AccountManager: true, OptedOut: false, Absent: false } && p.OpenLeads < p.Capacity);
        if (people.Count == 0)
            return null;
        if (Reachable(enquiry.AccountManagerId))
            return AssignmentRule.AccountManager;
        if (Reachable(enquiry.OpenLeadContactPersonId))
            return AssignmentRule.OpenLeadOfCompany;
        if (enquiry.PreferredMunicipalities.Count == 1 && Room(p => p.Municipality == enquiry.PreferredMunicipalities[0]))
            return AssignmentRule.PreferredMunicipality;
        if (enquiry.PreferredSiteMunicipality is not null && Room(p => p.Municipality == enquiry.PreferredSiteMunicipality))
            return AssignmentRule.PreferredSite;
        if (Room(p => p.Municipality is not null && ((enquiry.Cluster != Cluster.Other && p.Sectors.Contains(enquiry.Cluster))
            || (enquiry.Language != "nl" && p.Languages.Contains(enquiry.Language)))))
            return AssignmentRule.Specialist;
        return Room(p => p.Municipality is not null && p.Weight > 0) ? AssignmentRule.RoundRobin : AssignmentRule.Coordinator;
    }

    private static void Holds(Func<AssignmentCase, IReadOnlyList<Candidate>, bool> property) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000),
        Prop.ForAll(Cases().Zip(People()).ToArbitrary(), drawn => property(drawn.Item1, drawn.Item2)));

    private static Gen<AssignmentCase> Cases() =>
        from manager in Known()
        from colleague in Known()
        from preferred in Gen.Elements(Municipalities).ListOf()
        from site in Gen.Elements<Municipality?>([null, .. Municipalities])
        from cluster in Gen.Elements(Enum.GetValues<Cluster>())
        from language in Gen.Elements("nl", "en", "de")
        from byDomain in Gen.Elements(true, false)
        select new AssignmentCase
        {
            AccountManagerId = manager, OpenLeadContactPersonId = colleague, PreferredMunicipalities = [.. preferred.Distinct().Take(2)],
            PreferredSiteMunicipality = site, PreferredSiteName = site is null ? null : "Terrein", Cluster = cluster,
            Language = language, ByMailDomain = byDomain,
        };

    // Mostly nobody, or the first rules would always decide.
    private static Gen<long?> Known() => Gen.Elements<long?>(null, null, null, null, 1, 2, 3, 99);

    private static Gen<IReadOnlyList<Candidate>> People() =>
        from count in Gen.Choose(0, 12)
        from tight in Gen.Elements(true, false)
        from traits in Trait(tight).ListOf(count)
        select (IReadOnlyList<Candidate>)[.. traits.Select((t, i) => t with { UserId = i + 1, Name = $"Persoon {i + 1}" })];

    private static Gen<Candidate> Trait(bool tight) =>
        from municipality in Gen.Elements<Municipality?>([null, .. Municipalities])
        from flags in Gen.Choose(0, 15)
        from deputy in Gen.Choose(1, 12)
        from capacity in tight ? Gen.Choose(0, 1) : Gen.Choose(0, 10)
        from open in Gen.Choose(0, 10)
        from sector in Gen.Elements<Cluster[]>([], [], [Cluster.Htsm], [Cluster.Logistics, Cluster.Other])
        from language in Gen.Elements<string[]>([], [], ["de"], ["en", "de"])
        select Person(0, municipality, (int)(municipality ?? 0) % 3) with
        {
            AccountManager = (flags & 3) != 0,
            Coordinator = (flags & 3) == 0,
            Absent = (flags & 4) != 0,
            OptedOut = (flags & 8) != 0,
            DeputyId = deputy,
            Capacity = capacity,
            OpenLeads = open,
            Sectors = sector,
            Languages = language,
        };

    private static Candidate Person(long id, Municipality? municipality, int weight) => new()
    {
        UserId = id, Name = $"Persoon {id}", DepartmentId = (long)(municipality ?? 0), DepartmentName = $"EZ {municipality}",
        Municipality = municipality, Weight = weight, RoundRobinReceived = 0, AccountManager = true, Coordinator = false,
        OptedOut = false, Absent = false, Capacity = 10_000, OpenLeads = 0,
    };
}
