using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Reports.KeyFigures;

namespace Acquisitieloket.Web.Features.Reports.Targets;

/// <summary>The targets as they are typed; empty for none.</summary>
public sealed class TargetsForm
{
    private const string OutOfRange = "Vul bij {0} een heel getal van {1} tot en met {2:N0} in, of niets.";

    [Display(Name = "nieuwe leads"), Range(0, KeyFigureRules.MostOther, ErrorMessage = OutOfRange)]
    public int? Received { get; set; }

    [Display(Name = "open leads"), Range(0, KeyFigureRules.MostOther, ErrorMessage = OutOfRange)]
    public int? Open { get; set; }

    [Display(Name = "eerste contact op tijd"), Range(0, KeyFigureRules.MostPercent, ErrorMessage = OutOfRange)]
    public int? FirstContactOnTime { get; set; }

    [Display(Name = "toezeggingen op tijd"), Range(0, KeyFigureRules.MostPercent, ErrorMessage = OutOfRange)]
    public int? TermsOnTime { get; set; }

    [Display(Name = "tijd tot eerste voorstel"), Range(0, KeyFigureRules.MostDays, ErrorMessage = OutOfRange)]
    public int? DaysToProposal { get; set; }

    [Display(Name = "kans op vestiging"), Range(0, KeyFigureRules.MostPercent, ErrorMessage = OutOfRange)]
    public int? EstablishedShare { get; set; }

    [Display(Name = "vestigingen"), Range(0, KeyFigureRules.MostOther, ErrorMessage = OutOfRange)]
    public int? Established { get; set; }

    [Display(Name = "toegezegde banen"), Range(0, KeyFigureRules.MostOther, ErrorMessage = OutOfRange)]
    public int? Jobs { get; set; }

    /// <summary>The targets that the manager saw.</summary>
    public long Seen { get; set; }

    public static TargetsForm Of(TargetSet? set)
    {
        int? Of(KeyFigure figure) => set is not null && set.Values.TryGetValue(figure, out var target) ? target : null;
        return new()
        {
            Received = Of(KeyFigure.Received), Open = Of(KeyFigure.Open), FirstContactOnTime = Of(KeyFigure.FirstContactOnTime), TermsOnTime = Of(KeyFigure.TermsOnTime),
            DaysToProposal = Of(KeyFigure.DaysToProposal), EstablishedShare = Of(KeyFigure.EstablishedShare), Established = Of(KeyFigure.Established), Jobs = Of(KeyFigure.Jobs),
            Seen = set?.Id ?? 0,
        };
    }

    /// <summary>Only of a form that is valid.</summary>
    public Dictionary<KeyFigure, int> Read() => new (KeyFigure Figure, int? Target)[]
    {
        (KeyFigure.Received, Received), (KeyFigure.Open, Open), (KeyFigure.FirstContactOnTime, FirstContactOnTime), (KeyFigure.TermsOnTime, TermsOnTime),
        (KeyFigure.DaysToProposal, DaysToProposal), (KeyFigure.EstablishedShare, EstablishedShare), (KeyFigure.Established, Established), (KeyFigure.Jobs, Jobs),
    }.Where(t => t.Target is not null).ToDictionary(t => t.Figure, t => t.Target!.Value);
}
