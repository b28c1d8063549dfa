using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites.Buildings;

namespace Acquisitieloket.Core.Sites;

/// <summary>The Dutch words by which files and the API name the values of the register, in camel case.</summary>
public static class RegisterWords
{
    private static readonly Dictionary<Enum, string> Words = new()
    {
        [SiteKind.TopSite] = "topwerklocatie", [SiteKind.Regional] = "regionaal", [SiteKind.Local] = "lokaal",
        [SiteKind.OfficeLocation] = "kantorenlocatie", [SiteKind.InnerCity] = "binnenstad", [SiteKind.Port] = "haven",
        [ProgrammeStatus.InIssue] = "uitgeefbaar", [ProgrammeStatus.StrategicReserve] = "strategischeReserve",
        [ProgrammeStatus.Dropped] = "vervallen",
        [GridStatus.Unknown] = "onbekend", [GridStatus.Room] = "ruimte", [GridStatus.Limited] = "beperkt", [GridStatus.Full] = "vol",
        [PlotStatus.Offered] = "aangeboden", [PlotStatus.InSelection] = "inSelectie", [PlotStatus.Option] = "optie",
        [PlotStatus.Reserved] = "gereserveerd", [PlotStatus.Sold] = "verkocht", [PlotStatus.NotOffered] = "nietAangeboden",
        [Modality.Road] = "weg", [Modality.Water] = "water", [Modality.Rail] = "spoor", [Modality.Air] = "lucht",
        [Cluster.Htsm] = "htsm", [Cluster.Logistics] = "logistiek", [Cluster.LeisureAndTourism] = "recreatieEnToerisme",
        [Cluster.Other] = "overig",
        [SpaceType.Plot] = "kavel", [SpaceType.Hall] = "bedrijfshal", [SpaceType.Office] = "kantoor",
        [SpaceType.Laboratory] = "laboratorium", [SpaceType.MultiTenant] = "bedrijfsverzamelgebouw",
        [SpaceType.Shop] = "winkelruimte", [SpaceType.Catering] = "horecaruimte", [SpaceType.Studio] = "atelier",
        [Tenure.Buy] = "koop", [Tenure.Lease] = "huur", [Tenure.Leasehold] = "erfpacht",
        [IssueRoute.SeriousCandidate] = "serieuzeGegadigde", [IssueRoute.Points] = "selectieOpPunten",
        [IssueRoute.Lottery] = "loting", [IssueRoute.Tender] = "inschrijving",
        [BuildingStatus.Available] = "beschikbaar", [BuildingStatus.UnderOffer] = "inOnderhandeling",
        [BuildingStatus.Taken] = "bezet", [BuildingStatus.NotOffered] = "nietAangeboden",
        [Municipality.Almelo] = "Almelo", [Municipality.Borne] = "Borne", [Municipality.Enschede] = "Enschede",
        [Municipality.Hengelo] = "Hengelo", [Municipality.Oldenzaal] = "Oldenzaal",
    };

    /// <summary>The word for a value; every value of an enumeration of the register has one.</summary>
    public static string Of(Enum value) => Words[value];

    /// <summary>The value that a word names, whatever its case; null when it names none of this enumeration.</summary>
    public static T? Find<T>(string? word) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (Words.TryGetValue(value, out var own) && string.Equals(own, word?.Trim(), StringComparison.OrdinalIgnoreCase))
                return value;
        return null;
    }
}
