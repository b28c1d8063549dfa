using System.Globalization;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Lists;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Web.Features.Shared;

namespace Acquisitieloket.Web.Features.Reports;

/// <summary>What is counted, in words.</summary>
public static class FactWords
{
    /// <summary>Which leads are behind a figure.</summary>
    public static string Title(EntrySelection of) => of.Fact switch
    {
        ReportFact.Received => $"Binnengekomen leads{One(of.A, a => $", {ReportNames.Lower(((Channel)a).Dutch())}")}{One(of.B, b => $", in het {Language(ReportLanguage.Code(b))}")}",
        ReportFact.Reached => $"Leads die {One(of.A, a => ((LeadStage)a).Dutch()) ?? "een fase"} bereikten",
        ReportFact.Stayed => $"Leads die {One(of.A, a => ((LeadStage)a).Dutch()) ?? "een fase"} verlieten",
        ReportFact.FirstProposal or ReportFact.FirstProposalSinceQualified => $"Leads die hun eerste locatievoorstel kregen{Net(of.B)}",
        ReportFact.ProposalSent => of.A is { First: > 1 } ? "Verstuurde tweede en latere versies" : "Verstuurde locatievoorstellen",
        ReportFact.Closed => One(of.A, a => ((LeadStage)a).Dutch()) is { } stage
            ? $"Leads gesloten als {stage.ToLowerInvariant()}{One(of.B, b => $": {ReportNames.Lower(((OutcomeCause)b).Dutch())}")}" : "Gesloten leads",
        ReportFact.Landing => "Open leads naar gewenste start",
        ReportFact.Missing => $"Open leads zonder {One(of.A, a => Missing((MissingFact)a)) ?? "een gegeven"}",
        ReportFact.Asked => $"Binnengekomen leads{Net(of.B)}",
        ReportFact.Established => $"Gevestigde leads{Net(of.B)}",
        ReportFact.Promised or ReportFact.Actual => $"Gevestigde leads waarvan nagegaan is wat ervan kwam{Net(of.B)}",
        ReportFact.SiteProposed => of.B switch
        {
            null => "Leads aan wie deze locatie voorgesteld is",
            { First: var from } => $"Leads aan wie deze locatie voorgesteld is: {Outcome((SiteOutcome)from)}{(from == (int)SiteOutcome.NotInterested ? "" : " of verder")}",
        },
        ReportFact.FirstWith => of.B is null ? "Leads naar de afdeling die ze eerst kreeg" : "Leads die nu bij een andere afdeling zijn dan eerst",
        ReportFact.Advised => of.A is not null ? "Eerste voorstellen met een locatie in de eigen gemeente bovenaan"
            : of.B is not null ? "Eerste voorstellen waarbij een locatie in de eigen gemeente het best paste" : "Eerste voorstellen",
        ReportFact.LastActive => of.Asked.LastDay is { } day ? $"Open leads waarmee sinds {day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture)} niets gebeurde" : "Open leads",
        _ => $"Toezeggingen{One(of.B, b => ((TermOutcome)b) switch { TermOutcome.Kept => " die op tijd waren", TermOutcome.Late => " die te laat waren", _ => " die nog openstaan" })}",
    };

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
        ReportFact.Received => $"{((Channel)a).Dutch()}, {Language(ReportLanguage.Code(b)).ToLowerInvariant()}",
        ReportFact.Reached or ReportFact.LastActive => ((LeadStage)a).Dutch(),
        ReportFact.Landing => $"was in {((LeadStage)a).Dutch()}",
        ReportFact.Missing => $"zonder {Missing((MissingFact)a)}",
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

    /// <summary>"juni 2025 t/m november 2026"; what has no beginning or no end, or is not known, says so.</summary>
    public static string Period(ReportAsked asked)
    {
        var (first, last) = (asked.Period.First, asked.Period.Last);
        return (first == MonthSpan.All.First, last == MonthSpan.All.Last) switch
        {
            (true, true) => "alle",
            (true, false) => $"tot en met {Month(last)}",
            (false, true) when first == last => "niet bekend",
            (false, true) => $"vanaf {Month(first)}",
            _ => first == last ? Month(first) : $"{Month(first)} t/m {Month(last)}",
        };
    }

    public static string Missing(MissingFact fact) => fact switch
    {
        MissingFact.Area => "oppervlakte",
        MissingFact.Power => "vermogen",
        MissingFact.Jobs => "banen",
        _ => "startdatum",
    };

    public static string Language(string code) => code switch
    {
        "nl" => "Nederlands",
        "en" => "Engels",
        "de" => "Duits",
        _ => "Andere taal",
    };

    private static string Outcome(SiteOutcome outcome) => outcome switch
    {
        SiteOutcome.Waiting => "nog geen keus",
        SiteOutcome.NotInterested => "geen interesse",
        SiteOutcome.Interested => "interesse",
        SiteOutcome.Chosen => "gereserveerd",
        _ => "gevestigd",
    };

    private static string Move(int move) => move == (int)RegionMove.Within ? "verhuist binnen Twente" : "nieuw in Twente of erbij";

    private static string Net((int First, int Last)? move) => One(move, m => m == (int)RegionMove.Within ? ", verhuizingen binnen Twente" : ", zonder verhuizingen binnen Twente") ?? "";

    private static string Days(int days) => days == 1 ? "1 werkdag" : $"{days} werkdagen";

    private static string Month(DateOnly month) => month.ToString("MMMM yyyy", CultureInfo.CurrentCulture);

    private static string? One((int First, int Last)? range, Func<int, string> words) => range is { } r && r.First == r.Last ? words(r.First) : null;
}
