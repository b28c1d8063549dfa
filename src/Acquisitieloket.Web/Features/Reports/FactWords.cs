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
            { First: var from } => $"Leads aan wie deze locatie voorgesteld is: {FactDetails.Outcome((SiteOutcome)from)}{(from == (int)SiteOutcome.NotInterested ? "" : " of verder")}",
        },
        ReportFact.FirstWith => of.B is null ? "Leads naar de afdeling die ze eerst kreeg" : "Leads die nu bij een andere afdeling zijn dan eerst",
        ReportFact.Advised => of.A is not null ? "Eerste voorstellen met een locatie in de eigen gemeente bovenaan"
            : of.B is not null ? "Eerste voorstellen waarbij een locatie in de eigen gemeente het best paste" : "Eerste voorstellen",
        ReportFact.LastActive => of.Asked.LastDay is { } day ? $"Open leads waarmee sinds {day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture)} niets gebeurde" : "Open leads",
        _ => $"Toezeggingen{One(of.B, b => ((TermOutcome)b) switch { TermOutcome.Kept => " die op tijd waren", TermOutcome.Late => " die te laat waren", _ => " die nog openstaan" })}",
    };

    /// <summary>"juni 2025 t/m november 2026", "2025"; what has no beginning or no end, or is not known, says so.</summary>
    public static string Period(ReportAsked asked)
    {
        var (first, last) = (asked.Period.First, asked.Period.Last);
        return (first == MonthSpan.All.First, last == MonthSpan.All.Last) switch
        {
            (true, true) => "alle",
            (true, false) => $"tot en met {Month(last)}",
            (false, true) when first == last => "niet bekend",
            (false, true) => $"vanaf {Month(first)}",
            _ when first is { Month: 1 } && last == first.AddMonths(11) => $"{first.Year}",
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

    private static string Net((int First, int Last)? move) => One(move, m => m == (int)RegionMove.Within ? ", verhuizingen binnen Twente" : ", zonder verhuizingen binnen Twente") ?? "";

    private static string Month(DateOnly month) => month.ToString("MMMM yyyy", CultureInfo.CurrentCulture);

    private static string? One((int First, int Last)? range, Func<int, string> words) => range is { } r && r.First == r.Last ? words(r.First) : null;
}
