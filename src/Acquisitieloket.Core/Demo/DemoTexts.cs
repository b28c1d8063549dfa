using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;

namespace Acquisitieloket.Core.Demo;

/// <summary>What the invented employees wrote down, by stage.</summary>
internal static class DemoTexts
{
    public static readonly string[] FirstCalls =
    [
        "Eerste gesprek gehad. De vraag is helder; het bedrijf wil binnen een maand een lijst met locaties.",
        "Gebeld en kennisgemaakt. Ze twijfelen nog tussen bouwen en huren.",
        "Prettig gesprek. De directie wil graag snel langs een paar plekken rijden.",
        "Gesproken over de planning. De financiering is rond, de bank denkt mee.",
        "Uitgelegd hoe wij werken en wat het bedrijf wanneer van ons hoort.",
    ];

    public static readonly string[] Attempts =
    [
        "Gebeld, geen gehoor. Ingesproken dat ik morgen terugbel.",
        "Contactpersoon was in overleg; terugbelverzoek achtergelaten.",
    ];

    public static readonly string[] Notes =
    [
        "Milieucategorie nagevraagd bij onze specialist; antwoord volgt deze week.",
        "Netbeheerder gevraagd naar de ruimte op het net voor het gevraagde vermogen.",
        "Het bedrijf stuurt nog een tekening van de gewenste indeling.",
        "Collega's van de buurgemeente bijgepraat: zij kijken mee naar geschikte kavels.",
        "Bedrijf wil eerst de uitkomst van het jaarplan afwachten.",
    ];

    public static readonly string[] Visits =
    [
        "Rondrit langs de voorgestelde locaties. De kavel aan de noordkant viel in de smaak.",
        "Op bezoek geweest bij het bedrijf. De krapte is goed te zien; de wens is reëel.",
        "Bezichtiging met directie en architect. Vragen over ontsluiting en riolering meegenomen.",
    ];

    public static readonly string[] Messages =
    [
        "Kunt u aangeven wat de kavelprijs ongeveer is?",
        "Is er al meer bekend over de stroomaansluiting?",
        "Wij willen graag volgende week langskomen. Welke dag past u?",
        "Mogen wij op dit terrein ook 's nachts laden en lossen?",
    ];

    public static readonly string[] Results =
        ["Gesproken, afspraken staan in het dossier.", "Gemaild en antwoord gekregen.", "Afgehandeld.", "Gebeld; het bedrijf is tevreden over de voortgang."];

    /// <summary>Why a lead went to a side state.</summary>
    public static string[] Reasons(LeadStage stage, Requirements asked) => stage switch
    {
        LeadStage.Lost =>
        [
            "Koos voor een locatie over de grens die eerder leverbaar was.", "Vond een bestaand pand buiten de regio.",
            "De kavelprijs viel hoger uit dan begroot.", "De investering is met twee jaar uitgesteld vanwege de rente.",
        ],
        LeadStage.NotAccommodated when asked.PowerKva > 1_500 => ["Het gevraagde vermogen is niet beschikbaar op het stroomnet."],
        LeadStage.NotAccommodated when asked.Category >= EnvironmentalCategory.FourTwo =>
            ["Geen kavel vrij op een terrein dat deze milieucategorie toelaat."],
        LeadStage.NotAccommodated when asked.PlotM2 is not null =>
        [
            "Geen kavel van deze omvang vrij binnen de gevraagde termijn.",
            "De activiteit past niet in het profiel van de terreinen met ruimte.",
        ],
        LeadStage.NotAccommodated =>
            ["Geen passend pand vrij binnen de gevraagde termijn.", "De gevraagde huurprijs is hier niet haalbaar."],
        LeadStage.Withdrawn =>
            ["Het bedrijf blijft toch op de huidige plek.", "De plannen zijn ingetrokken na een overname.", "Huurcontract is verlengd."],
        LeadStage.Referred =>
            ["Zoekt vooral financiering: doorverwezen naar Oost NL.", "Wil buiten Netwerkstad blijven: overgedragen aan de buurgemeente.", "Zoekt een werkplek voor één persoon: doorverwezen naar een bedrijfsverzamelgebouw."],
        _ => ["Het bedrijf wacht op een besluit van het moederbedrijf.", "Wacht op uitkomst van de vergunning voor de huidige plek.", "Pauze tot het nieuwe jaarplan is vastgesteld."],
    };

    /// <summary>What can be counted of these reasons.</summary>
    public static readonly Dictionary<string, LeadOutcome> Outcomes = new()
    {
        ["Koos voor een locatie over de grens die eerder leverbaar was."] = new() { Cause = OutcomeCause.OutsideRegion, Place = "Duitsland" },
        ["Vond een bestaand pand buiten de regio."] = new() { Cause = OutcomeCause.OutsideRegion },
        ["De kavelprijs viel hoger uit dan begroot."] = new() { Cause = OutcomeCause.Price },
        ["De investering is met twee jaar uitgesteld vanwege de rente."] = new() { Cause = OutcomeCause.Postponed },
        ["Het gevraagde vermogen is niet beschikbaar op het stroomnet."] = new() { Cause = OutcomeCause.Power },
        ["Geen kavel vrij op een terrein dat deze milieucategorie toelaat."] = new() { Cause = OutcomeCause.Environment },
        ["Geen kavel van deze omvang vrij binnen de gevraagde termijn."] = new() { Cause = OutcomeCause.NoPlot },
        ["De activiteit past niet in het profiel van de terreinen met ruimte."] = new() { Cause = OutcomeCause.Profile },
        ["Geen passend pand vrij binnen de gevraagde termijn."] = new() { Cause = OutcomeCause.NoBuilding },
        ["De gevraagde huurprijs is hier niet haalbaar."] = new() { Cause = OutcomeCause.Price },
        ["Zoekt vooral financiering: doorverwezen naar Oost NL."] = new() { Party = "Oost NL" },
        ["Wil buiten Netwerkstad blijven: overgedragen aan de buurgemeente."] = new() { Party = "De buurgemeente" },
        ["Zoekt een werkplek voor één persoon: doorverwezen naar een bedrijfsverzamelgebouw."] = new() { Party = "Een bedrijfsverzamelgebouw" },
    };

    /// <summary>What is promised next for a lead in a stage.</summary>
    public static string[] NextSteps(LeadStage stage) => stage switch
    {
        LeadStage.New => ["Terugbellen na poging", "Website en cijfers van het bedrijf bekijken"],
        LeadStage.Qualified => ["Eisen aanvullen met het bedrijf", "Stroomvraag navragen bij de netbeheerder"],
        LeadStage.Matching => ["Lijst met locaties bespreken", "Collega-gemeente vragen naar kavels"],
        LeadStage.Proposal => ["Vragen over het voorstel beantwoorden", "Bezichtiging plannen"],
        LeadStage.Negotiation => ["Bezichtiging nabespreken", "Antwoord op vraag over ontsluiting", "Concept van de reserveringsbrief"],
        LeadStage.Reservation => ["Voortgang van de koopovereenkomst", "Bouwplan bespreken met vergunningen"],
        LeadStage.Verifying => ["Inschrijving bij de KvK nakijken", "Tweede persoon vragen de vestiging te verifiëren"],
        _ => ["Vragen of er nieuws is"],
    };

    public const string FirstContact = "Eerste contact met het bedrijf";
    public const string AccountVisit = "Bezoek het bedrijf";
    public const string AftercareSource = "Verteld door de directeur, tijdens een bezoek.";
}
