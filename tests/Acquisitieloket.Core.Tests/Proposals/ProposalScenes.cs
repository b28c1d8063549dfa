using Acquisitieloket.Core.Demo;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.Proposals.Documents;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;

namespace Acquisitieloket.Core.Tests.Proposals;

/// <summary>Six leads that differ as much as they can, with the sites of the demo: what a proposal must be good for.</summary>
internal static class ProposalScenes
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    /// <summary>Exactly as long as a name may be.</summary>
    public const string LongName = "Internationale Handels- en Overslagmaatschappij Van der Hoogenbandt-Schuttevaerder & Zn Noordoost-Nederland Holding B.V.";

    public static TheoryData<string> Names => ["water", "photonics", "manufacturer", "office", "bare", "digester"];

    public static ProposalDocument Write(ProposalDocuments documents, string name, bool showPrices = true, string? language = null)
    {
        var proposal = name switch
        {
            "water" => Proposal("nl", "nl", "Kuipers Bulk & Distributie B.V.", "NL", Water, ["XLB", "HHE", "HAL"],
                "Wij slaan bouwstoffen en agribulk op en verdelen die over Oost-Nederland en het Münsterland. Ons terrein in Almelo is vol. "
                + "Wij zoeken ongeveer 10 hectare met een kade voor schepen tot 110 meter, een hal van 25.000 m² en buitenopslag.\n"
                + "De eerste fase moet eind 2028 draaien. Graag eerst telefonisch contact."),
            "photonics" => Proposal("en", "en", "Lumatwin Photonics", "NL", Photonics, ["KEN"],
                "We are a spin-off of the university with seven people. We build sensors from integrated photonic chips and need about 400 m² "
                + "of laboratory and office, close to a clean room, with room to grow."),
            "manufacturer" => Proposal("de", "de", "Maschinenfabrik Overbeck GmbH & Co. KG", "DE", Manufacturer, ["VEL", "HAN", "EUR", "XLB", "HHE"],
                "Wir fertigen Antriebe für Landmaschinen in Ahaus und suchen ein zweites Werk mit 25.000 bis 40.000 m² Grundstück, "
                + "Schichtbetrieb und guter Anbindung an die Autobahn. Wir beginnen mit 80 Beschäftigten."),
            "office" => Proposal("en", "nl", "Berekend Adviseurs", "NL", Office, ["STE", "HVZ", "STA"],
                "Ons ingenieursbureau groeit en wil met 60 mensen naar een plek waar iedereen met de trein kan komen. Liefst binnen vijf minuten lopen van het station."),
            "bare" => Proposal("nl", "nl", LongName, "NL", new Requirements(), ["BIO"], "Wij zoeken iets."),
            _ => Proposal("nl", "nl", "Groen Gas Oele", "NL", Digester, ["BOE"],
                "Wij willen mest en reststromen van dertig boeren vergisten tot groen gas. We zoeken 3 hectare waar dat mag, met een aansluiting voor invoeding van gas en plek voor 40 vrachtwagens per dag."),
        };
        proposal.Language = language ?? proposal.Language;
        if (name == "bare")
            proposal.Sites.AddRange(Bare().Select((site, i) => new ProposalSite { SiteId = site.Id, Site = site, Order = 9 + i }));
        proposal.ShowPrices = showPrices;
        return documents.Write(proposal, Today);
    }

    private static Requirements Water => new()
    {
        Activity = ActivityKind.Logistics, Features = [Feature.WaterBound], Forms = [SpaceForm.Plot], PlotM2 = new(80_000, 100_000),
        FloorM2 = new(20_000, 25_000), Category = EnvironmentalCategory.FourTwo, PowerKva = 1_600, Water = Need.Needed, Road = Need.Needed,
        OutsideStorage = true, OperationalOn = new(2028, 12, 1), JobsAtStart = 60, JobsAfterThreeYears = 95, BudgetEuroM2 = 120,
    };

    private static Requirements Photonics => new()
    {
        Activity = ActivityKind.Research, Features = [Feature.HighTech, Feature.Laboratory, Feature.CleanRoom, Feature.StartUp],
        Forms = [SpaceForm.Building], FloorM2 = new(300, 400), Tenure = Tenure.Lease, PowerKva = 100, OperationalOn = new(2027, 6, 1),
        JobsAtStart = 7, JobsAfterThreeYears = 25, PreferredMunicipalities = [Municipality.Enschede],
    };

    private static Requirements Manufacturer => new()
    {
        Activity = ActivityKind.Production, SbiCode = "28", Forms = [SpaceForm.Plot], PlotM2 = new(25_000, 40_000), ExpansionM2 = 10_000,
        BuildingHeightM = 14, Category = EnvironmentalCategory.FourOne, PowerKva = 2_500, Road = Need.Needed, RoundTheClock = true, Tenure = Tenure.Buy,
        OperationalOn = new(2028, 3, 1), JobsAtStart = 80, JobsAfterThreeYears = 140, BudgetEuroM2 = 130,
    };

    private static Requirements Office => new()
    {
        Activity = ActivityKind.BusinessService, Forms = [SpaceForm.Building], FloorM2 = new(900, 1_200), Tenure = Tenure.Lease,
        PublicTransport = Need.Needed, JobsAtStart = 60, RentEuroM2Year = 150,
    };

    private static Requirements Digester => new()
    {
        Activity = ActivityKind.Energy, Features = [Feature.BioEnergy], Forms = [SpaceForm.Plot], PlotM2 = new(25_000, 30_000),
        Category = EnvironmentalCategory.FourTwo, FeedInKva = 2_000, PowerKva = 500, Heat = Need.Nice, TrucksPerDay = 40, Road = Need.Needed,
        OperationalOn = new(2028, 9, 1), JobsAtStart = 9,
    };

    private static Proposal Proposal(string language, string asked, string company, string country, Requirements needs, string[] codes, string question)
    {
        var lead = new TestData().Lead(requirements: needs);
        (lead.CompanyName, lead.Description, lead.Enquiry!.Language) = (company, question, asked);
        (lead.Reference, lead.Contact!.Name) = ("TW-4K7M-2PQX", "Anne-Marie Wolters");
        lead.Enquiry.Answers = lead.Enquiry.Answers with { Company = lead.Enquiry.Answers.Company with { Name = company, Country = country } };
        var person = lead.ContactPerson!;
        (person.FullName, person.JobTitle, person.PhoneNumber, person.Email) = ("Tom Nijhuis", "Accountmanager bedrijven", "074 245 98 76", "t.nijhuis@hengelo.example");
        person.Department!.Name = "Economische Zaken Hengelo";
        var sites = Sites();
        return new Proposal
        {
            Lead = lead, CreatedByName = "Tom", CreatedAt = TestClock.Start, Number = 1, Language = language, ValidUntil = new(2027, 1, 29),
            Sites = [.. codes.Select(code => sites[code]).Select((site, i) => new ProposalSite { SiteId = site.Id, Site = site, Order = i, Motivation = i == 0 ? Motivation(language) : null })],
        };
    }

    private static string Motivation(string language) => language switch
    {
        "en" => "You asked for a place among your peers: here you meet them at the coffee machine.",
        "de" => "Nah an Ihrem Stammwerk und mit Raum für die zweite Ausbaustufe.",
        _ => "Dit sluit aan bij wat u vertelde over uw klanten in de regio, en u kunt hier in stappen groeien.",
    };

    /// <summary>The sites of the demo by code, with numbers for all that matching names.</summary>
    public static Dictionary<string, Site> Sites()
    {
        var (sites, id) = (DemoSupply.Build(Today), 0L);
        foreach (var site in sites)
        {
            site.Id = ++id;
            site.Plots.ForEach(p => p.Id = ++id);
            site.Buildings.ForEach(b => b.Id = ++id);
        }
        return sites.ToDictionary(s => s.Code);
    }

    // Little is known of the first, nothing is drawn of the second, and the third has sixty plots.
    private static IEnumerable<Site> Bare()
    {
        var (data, id) = (new TestData(), 9_000L);
        var (bare, undrawn, sixty) = (data.Site(Municipality.Borne), data.Site(Municipality.Oldenzaal), Sites()["JUF"]);
        (bare.Name, bare.Profile, bare.Latitude, bare.Longitude) = ("Nog zonder naam", new("Er is nog geen profiel.", "", ""), 52.31, 6.76);
        (undrawn.Name, undrawn.Latitude, undrawn.Longitude) = (LongName, 52.32, 6.93);
        undrawn.Plots = [.. Enumerable.Range(1, 9).Select(i => data.Plot(undrawn, i * 1_300))];
        sixty.Plots = [.. Enumerable.Range(1, 60).Select(i => new Plot { Site = sixty, Number = $"JB-{i:00}", AreaM2 = 900 + 37 * (i * 17 % 60) })];
        DemoOutlines.Draw(sixty);
        foreach (var site in new[] { bare, undrawn, sixty })
        {
            site.Id = ++id;
            site.Plots.ForEach(p => p.Id = ++id);
            yield return site;
        }
    }
}
