using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.Privacy.Retention;

/// <summary>Which leads have come to the end of their time. A due check asks "at or past the moment and not yet done".</summary>
public sealed class RetentionRules(IOptions<RetentionOptions> options)
{
    private static readonly LeadStage[] Ended =
        [LeadStage.Lost, LeadStage.Withdrawn, LeadStage.NotAccommodated, LeadStage.Referred];
    // On hold from the start counts too: on hold, a lead is where it was before.
    private static readonly LeadStage[] NotYetQualified = [LeadStage.New, LeadStage.OnHold];

    private readonly RetentionOptions terms = options.Value;

    /// <summary>
    /// The leads whose time has come at a moment in UTC and that nobody holds then. One whose company asked to be erased
    /// waits for the answer of a person.
    /// </summary>
    public IQueryable<Lead> Due(AppDbContext db, DateTime at)
    {
        var day = WorkingCalendar.DayOf(at);
        var (never, ended, established) = (at.AddMonths(-terms.NeverQualifiedMonths), at.AddMonths(-terms.EndedMonths),
            at.AddMonths(-terms.EstablishedMonths));
        return db.Leads.Where(l => l.ErasedAt == null && (l.KeepUntil == null || l.KeepUntil < day)
            && !db.ErasureRequests.Any(r => r.LeadId == l.Id && r.AnsweredAt == null)
            && ((NotYetQualified.Contains(l.Stage) && l.LastActivityAt <= never && !db.StageChanges.Any(c => c.LeadId == l.Id
                    && c.To >= LeadStage.Qualified && c.To <= LeadStage.Established))
                || (Ended.Contains(l.Stage) && l.LastActivityAt <= ended)
                || (l.Stage == LeadStage.Established && l.LastActivityAt <= established && l.Company!.AccountManagerId == null)));
    }

    /// <summary>The term of a lead that is due.</summary>
    public static RetentionTerm TermOf(LeadStage stage) => stage == LeadStage.Established
        ? RetentionTerm.Established : stage.IsClosed() ? RetentionTerm.Ended : RetentionTerm.NeverQualified;

    /// <summary>The moment at which a lead in this stage is erased, a hold left aside.</summary>
    public DateTime EndOf(LeadStage stage, DateTime lastActivity) => lastActivity.AddMonths(MonthsOf(TermOf(stage)));

    /// <summary>For how many months after the last activity data is kept.</summary>
    public int MonthsOf(RetentionTerm term) => term switch
    {
        RetentionTerm.Established => terms.EstablishedMonths,
        RetentionTerm.Ended => terms.EndedMonths,
        _ => terms.NeverQualifiedMonths,
    };
}
