using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Web.Features.Reports;

/// <summary>What an address may ask of a fact, and where its figures stand.</summary>
public static class FactRules
{
    /// <summary>Whether there are words for what divides a fact: an address may hold any number.</summary>
    public static bool Knows(ReportFact fact, (int First, int Last)? a, (int First, int Last)? b) => fact switch
    {
        ReportFact.Reached or ReportFact.Stayed => a is { } stage && One<LeadStage>(stage),
        ReportFact.Received => (a is not { } channel || One<Channel>(channel)) && (b is not { } language || (language.First == language.Last && language.Last < ReportLanguage.Count)),
        ReportFact.Closed => (a is not { } end || One<LeadStage>(end)) && (b is not { } cause || One<OutcomeCause>(cause)),
        ReportFact.Term => (a is not { } kind || One<TermKind>(kind)) && (b is not { } outcome || One<TermOutcome>(outcome)),
        ReportFact.Missing => a is not { } missing || One<MissingFact>(missing),
        ReportFact.Asked or ReportFact.Established or ReportFact.Promised or ReportFact.Actual or ReportFact.FirstProposal => b is not { } move || One<RegionMove>(move),
        ReportFact.SiteProposed => a is { } site && site.First == site.Last && (b is not { } far || (Enum.IsDefined((SiteOutcome)far.First) && Enum.IsDefined((SiteOutcome)far.Last))),
        ReportFact.FirstWith => b is not { } moved || moved is (0 or 1, 0 or 1),
        ReportFact.Advised => (a is not { } first || One<Municipality>(first)) && (b is not { } best || One<Municipality>(best)),
        _ => true,
    };

    private static bool One<T>((int First, int Last) range) where T : struct, Enum => range.First == range.Last && Enum.IsDefined((T)(object)range.First);

    /// <summary>The report that a figure stands in.</summary>
    public static string Report(ReportFact fact) => fact switch
    {
        ReportFact.Reached or ReportFact.Stayed => "/reports/funnel",
        ReportFact.Received => "/reports/sources",
        ReportFact.FirstProposal or ReportFact.FirstProposalSinceQualified or ReportFact.ProposalSent or ReportFact.SiteProposed => "/reports/proposals",
        ReportFact.Asked or ReportFact.Established or ReportFact.Promised or ReportFact.Actual => "/reports/results",
        ReportFact.FirstWith or ReportFact.Advised => "/reports/fairness",
        ReportFact.Closed => "/reports/endings",
        ReportFact.Term => "/reports/terms",
        ReportFact.Landing => "/reports/landings",
        ReportFact.Missing or ReportFact.LastActive => "/reports/gaps",
        _ => "/reports",
    };
}
