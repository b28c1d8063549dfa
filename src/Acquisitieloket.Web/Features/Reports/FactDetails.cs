using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Web.Features.Shared;

namespace Acquisitieloket.Web.Features.Reports;

/// <summary>What the list behind a figure says of each lead.</summary>
public static class FactDetails
{
    public static string DayColumn(ReportFact fact) => fact switch
    {
        ReportFact.Received or ReportFact.Reached or ReportFact.Missing or ReportFact.Asked or ReportFact.FirstWith => "Ontvangen",
        ReportFact.Established or ReportFact.Promised or ReportFact.Actual => "Gevestigd",
        ReportFact.SiteProposed => "Voorgesteld",
        ReportFact.Landing => "Wil starten",
        ReportFact.LastActive => "Laatste gebeurtenis",
        ReportFact.Stayed => "Verlaten",
        ReportFact.Closed => "Gesloten",
        ReportFact.Term => "Uiterste dag",
        _ => "Verstuurd",
    };

    /// <summary>What divides the fact further; empty when it says nothing more.</summary>
    public static string Detail(ReportFact fact, int a, int b) => fact switch
    {
        ReportFact.Received => $"{((Channel)a).Dutch()}, {FactWords.Language(ReportLanguage.Code(b)).ToLowerInvariant()}",
        ReportFact.Reached or ReportFact.LastActive => ((LeadStage)a).Dutch(),
        ReportFact.Landing => $"was in {((LeadStage)a).Dutch()}",
        ReportFact.Missing => $"zonder {FactWords.Missing((MissingFact)a)}",
        ReportFact.Stayed => $"{((LeadStage)a).Dutch()}, {Days(b)}",
        ReportFact.FirstProposal => $"{Days(a)} na ontvangst{(b == (int)RegionMove.Within ? $", {Move(b)}" : "")}",
        ReportFact.Asked or ReportFact.Established => Move(b),
        ReportFact.Promised or ReportFact.Actual => $"nazorg na {a} maanden, {Move(b)}",
        ReportFact.SiteProposed => Outcome((SiteOutcome)b),
        ReportFact.FirstWith => b == 1 ? "overgedragen" : "",
        ReportFact.Advised => $"{(Municipality)a} bovenaan, {(Municipality)b} paste het best",
        ReportFact.FirstProposalSinceQualified => $"{Days(a)} na kwalificatie",
        ReportFact.ProposalSent => $"versie {a}",
        ReportFact.Closed => b == 0 ? ((LeadStage)a).Dutch() : $"{((LeadStage)a).Dutch()}: {((OutcomeCause)b).Dutch().ToLowerInvariant()}",
        _ => ((TermKind)a).Dutch(),
    };

    internal static string Outcome(SiteOutcome outcome) => outcome switch
    {
        SiteOutcome.Waiting => "nog geen keus",
        SiteOutcome.NotInterested => "geen interesse",
        SiteOutcome.Interested => "interesse",
        SiteOutcome.Chosen => "gereserveerd",
        _ => "gevestigd",
    };

    private static string Move(int move) => move == (int)RegionMove.Within ? "verhuist binnen Twente" : "nieuw in Twente of erbij";

    private static string Days(int days) => days == 1 ? "1 werkdag" : $"{days} werkdagen";
}
