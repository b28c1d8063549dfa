using Acquisitieloket.Core.Assignment;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Tests.Assignment;

public sealed class AssignmentRulesTests
{
    [Fact]
    public void Choose_WhenOneMunicipalityIsPreferred_TakesItsPersonWithMostRoom()
    {
        var choice = Choose(new() { PreferredMunicipalities = [Municipality.Borne] },
            Person(1, Municipality.Almelo), Person(2, Municipality.Borne, open: 5), Person(3, Municipality.Borne, open: 2));
        Assert.Equal((3, AssignmentRule.PreferredMunicipality), (choice.Person.UserId, choice.Rule));
        Assert.Contains("Borne", choice.Reason);
    }

    [Fact]
    public void Choose_WhenTwoMunicipalitiesArePreferred_FallsToTheRoundRobin() =>
        Assert.Equal(AssignmentRule.RoundRobin, Choose(
            new() { PreferredMunicipalities = [Municipality.Borne, Municipality.Almelo] }, Person(1, Municipality.Hengelo)).Rule);

    [Fact]
    public void Choose_WhenCompanyHasAnAccountManager_TakesThatPersonEvenAboveCapacity()
    {
        var choice = Choose(new() { AccountManagerId = 2, PreferredMunicipalities = [Municipality.Almelo] },
            Person(1, Municipality.Almelo), Person(2, Municipality.Enschede, open: 99));
        Assert.Equal((2, AssignmentRule.AccountManager), (choice.Person.UserId, choice.Rule));
    }

    [Fact]
    public void Choose_WhenTheKnownPersonIsAbsent_TakesTheDeputyAndSaysSo()
    {
        var choice = Choose(new() { OpenLeadContactPersonId = 1 },
            Person(1, Municipality.Almelo) with { Absent = true, DeputyId = 2 }, Person(2, Municipality.Almelo));
        Assert.Equal((2, AssignmentRule.OpenLeadOfCompany, (long?)1), (choice.Person.UserId, choice.Rule, choice.StandsInForId));
        Assert.Contains("afwezig", choice.Reason);
    }

    [Fact]
    public void Choose_WhenNobodyOfThePreferredMunicipalityIsAvailable_GoesOn()
    {
        var choice = Choose(new() { PreferredMunicipalities = [Municipality.Borne] },
            Person(1, Municipality.Borne) with { OptedOut = true }, Person(2, Municipality.Oldenzaal));
        Assert.Equal((2, AssignmentRule.RoundRobin), (choice.Person.UserId, choice.Rule));
    }

    [Theory]
    [InlineData(Cluster.Htsm, "nl", 3, "hightech")]
    [InlineData(Cluster.Other, "de", 4, "Duitstalige")]
    [InlineData(Cluster.Htsm, "de", 5, "hightech en maakindustrie en voor Duitstalige")]
    public void Choose_WhenNothingIsPreferred_TakesTheSpecialistOfSectorAndLanguage(Cluster cluster, string language, long expected, string why)
    {
        var choice = Choose(new() { Cluster = cluster, Language = language }, Person(1, Municipality.Almelo),
            Person(3, Municipality.Borne, open: 2) with { Sectors = [Cluster.Htsm] },
            Person(4, Municipality.Hengelo) with { Languages = ["de"] },
            Person(5, Municipality.Enschede, open: 9) with { Sectors = [Cluster.Htsm], Languages = ["de"] });
        Assert.Equal((expected, AssignmentRule.Specialist), (choice.Person.UserId, choice.Rule));
        Assert.Contains(why, choice.Reason);
    }

    [Fact]
    public void Choose_WhenTheSpecialistIsFullOrTheClusterIsOther_FallsToTheRoundRobin()
    {
        var full = Person(3, Municipality.Borne, open: 40) with { Sectors = [Cluster.Htsm, Cluster.Other], Languages = ["de"] };
        Assert.Equal(AssignmentRule.RoundRobin, Choose(new() { Cluster = Cluster.Htsm, Language = "de" }, full, Person(1, Municipality.Almelo)).Rule);
        Assert.Equal(AssignmentRule.RoundRobin, Choose(new(), full with { OpenLeads = 0 }).Rule);
    }

    [Fact]
    public void Choose_WhenEverybodyIsFull_TakesTheCoordinator()
    {
        var choice = Choose(new(), Person(1, Municipality.Borne, open: 40),
            Person(9, Municipality.Hengelo, open: 40) with { AccountManager = false, Coordinator = true });
        Assert.Equal((9, AssignmentRule.Coordinator), (choice.Person.UserId, choice.Rule));
    }

    [Fact]
    public void Choose_WhenTheCoordinatorIsAbsent_TakesTheDeputyWhoHandsBackLater()
    {
        var away = Person(9, Municipality.Hengelo) with { AccountManager = false, Coordinator = true, Absent = true, DeputyId = 2 };
        var choice = Choose(new(), Person(1, Municipality.Borne, open: 40), Person(2, Municipality.Almelo, open: 60), away);
        Assert.Equal((2, AssignmentRule.Coordinator, (long?)9), (choice.Person.UserId, choice.Rule, choice.StandsInForId));
        // Without a deputy it goes to whoever is there, rather than to someone absent.
        Assert.Equal(1, Choose(new(), Person(1, Municipality.Borne, open: 40), away with { DeputyId = null }).Person.UserId);
    }

    [Fact]
    public void Choose_WhenNobodyExists_GivesNull() => Assert.Null(AssignmentRules.Choose(new(), []));

    [Fact]
    public void Choose_WhenManyEnquiriesWithoutPreference_SpreadsThemExactlyByWeight()
    {
        var people = Enum.GetValues<Municipality>()
            .Select((m, i) => Person(i + 1, m) with { Weight = m == Municipality.Enschede ? 2 : 1, Capacity = 1000 }).ToList();
        for (var i = 0; i < 60; i++)
        {
            var chosen = AssignmentRules.Choose(new(), people)!.Person;
            var at = people.FindIndex(p => p.UserId == chosen.UserId);
            people[at] = chosen with { OpenLeads = chosen.OpenLeads + 1, RoundRobinReceived = chosen.RoundRobinReceived + 1 };
        }
        Assert.All(people, p => Assert.Equal(10 * p.Weight, p.RoundRobinReceived));
    }

    private static Choice Choose(AssignmentCase enquiry, params Candidate[] people) => AssignmentRules.Choose(enquiry, people)!;

    private static Candidate Person(long id, Municipality municipality, int open = 0) => new()
    {
        UserId = id, Name = $"Persoon {id}", DepartmentId = (long)municipality, DepartmentName = $"EZ {municipality}",
        Municipality = municipality, Weight = 1, RoundRobinReceived = 0, AccountManager = true, Coordinator = false,
        OptedOut = false, Absent = false, Capacity = 40, OpenLeads = open,
    };
}
