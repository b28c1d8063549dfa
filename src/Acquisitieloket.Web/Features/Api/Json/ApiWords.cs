using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Web.Features.Api.Json;

/// <summary>The Dutch words of the API for what the domain counts on, in both directions: the only place that knows them.</summary>
public static class ApiWords
{
    private static readonly Dictionary<Type, (Enum Value, string Word)[]> Tables = new()
    {
        [typeof(ActivityKind)] =
        [
            (ActivityKind.Production, "productie"), (ActivityKind.Logistics, "logistiek"), (ActivityKind.Research, "onderzoek"),
            (ActivityKind.Office, "kantoor"), (ActivityKind.Retail, "detailhandel"),
            (ActivityKind.LargeScaleRetail, "grootschaligeDetailhandel"), (ActivityKind.Hospitality, "horeca"),
            (ActivityKind.Leisure, "recreatie"), (ActivityKind.Energy, "energie"), (ActivityKind.DataCentre, "datacenter"),
            (ActivityKind.BusinessService, "zakelijkeDienst"), (ActivityKind.Creative, "creatief"),
            (ActivityKind.Construction, "bouw"), (ActivityKind.Wholesale, "groothandel"), (ActivityKind.Craft, "ambacht"),
        ],
        [typeof(SpaceForm)] = [(SpaceForm.Plot, "kavel"), (SpaceForm.Building, "pand")],
        [typeof(Tenure)] = [(Tenure.Buy, "koop"), (Tenure.Lease, "huur"), (Tenure.Leasehold, "erfpacht")],
        [typeof(Need)] = [(Need.Needed, "nodig"), (Need.Nice, "prettig"), (Need.No, "nee")],
        [typeof(EnvironmentalCategory)] = [.. Enum.GetValues<EnvironmentalCategory>().Select(c => ((Enum)c, c.Written()))],
        [typeof(Municipality)] = [.. Enum.GetValues<Municipality>().Select(m => ((Enum)m, m.ToString()))],
        [typeof(CompanySituation)] =
        [
            (CompanySituation.New, "nieuw"), (CompanySituation.Moving, "verhuizing"), (CompanySituation.Expanding, "uitbreiding"),
            (CompanySituation.SecondSite, "tweedeVestiging"), (CompanySituation.OnBehalf, "namensAnder"),
        ],
        [typeof(Intermediary)] =
        [
            (Intermediary.Broker, "makelaar"), (Intermediary.OostNl, "oostNl"), (Intermediary.Nfia, "nfia"), (Intermediary.Other, "anders"),
        ],
        [typeof(ContactChannel)] =
            [(ContactChannel.Phone, "telefoon"), (ContactChannel.Email, "email"), (ContactChannel.VideoCall, "videogesprek")],
        [typeof(InvestmentBand)] =
        [
            (InvestmentBand.UpTo1Million, "tot1Miljoen"), (InvestmentBand.UpTo5Million, "tot5Miljoen"),
            (InvestmentBand.UpTo25Million, "tot25Miljoen"), (InvestmentBand.Over25Million, "meerDan25Miljoen"),
        ],
        [typeof(Verdict)] =
            [(Verdict.Suitable, "geschikt"), (Verdict.AlmostSuitable, "bijnaGeschikt"), (Verdict.Unsuitable, "ongeschikt")],
        [typeof(Outcome)] =
        [
            (Outcome.Met, "voldoet"), (Outcome.Partly, "voldoetDeels"), (Outcome.NotMet, "voldoetNiet"),
            (Outcome.Unknown, "onbekend"), (Outcome.KnockOut, "belemmering"),
        ],
        [typeof(Criterion)] =
        [
            (Criterion.Programme, "programma"), (Criterion.Profile, "profiel"), (Criterion.SpaceType, "ruimtesoort"),
            (Criterion.Area, "oppervlakte"), (Criterion.Category, "milieucategorie"),
            (Criterion.Accessibility, "bereikbaarheid"), (Criterion.Road, "weg"), (Criterion.Water, "water"),
            (Criterion.Rail, "spoor"), (Criterion.Air, "lucht"), (Criterion.PublicTransport, "openbaarVervoer"),
            (Criterion.Power, "energie"), (Criterion.Timing, "planning"), (Criterion.Height, "bouwhoogte"),
            (Criterion.Preference, "voorkeur"), (Criterion.Knowledge, "kennis"),
            (Criterion.Price, "prijs"), (Criterion.Homes, "woningen"), (Criterion.Coverage, "bebouwing"),
            (Criterion.OutsideStorage, "buitenopslag"), (Criterion.RoundTheClock, "dagEnNacht"), (Criterion.Docks, "laaddeuren"),
            (Criterion.Tenure, "koopOfHuur"), (Criterion.Heat, "warmte"), (Criterion.Hydrogen, "waterstof"),
            (Criterion.ProcessWater, "proceswater"), (Criterion.ShareCap, "aandeelSpeerpunt"),
        ],
        [typeof(LeadStage)] =
        [
            (LeadStage.New, "nieuw"), (LeadStage.Qualified, "gekwalificeerd"), (LeadStage.Matching, "matching"),
            (LeadStage.Proposal, "voorstel"), (LeadStage.Negotiation, "bezichtigingEnOnderhandeling"),
            (LeadStage.Reservation, "reservering"), (LeadStage.Verifying, "teVerifieren"), (LeadStage.Established, "gevestigd"),
            (LeadStage.OnHold, "aangehouden"), (LeadStage.NotAccommodated, "nietTeAccommoderen"), (LeadStage.Lost, "verloren"),
            (LeadStage.Withdrawn, "ingetrokken"), (LeadStage.Referred, "doorverwezen"),
        ],
    };

    /// <summary>True when values of this enumeration are written as words of the API.</summary>
    public static bool Has(Type type) => Tables.ContainsKey(type);

    /// <summary>All words of an enumeration, in the order in which the documentation names them.</summary>
    public static IReadOnlyList<string> All(Type type) => [.. Tables[type].Select(row => row.Word)];

    /// <summary>The value that a word stands for, exactly as written; null when it is none of them.</summary>
    public static Enum? Find(Type type, string word) => Tables[type].FirstOrDefault(row => row.Word == word).Value;

    public static string Of(Enum value) => Tables[value.GetType()].First(row => row.Value.Equals(value)).Word;
}
