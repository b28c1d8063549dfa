using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Questions;

/// <summary>Who hears of a question. Questions are passed with lead, its contact person, and specialist.</summary>
public sealed class QuestionReaders(AppDbContext db, TermReaders roles, LeadReaders readers, StandIn standIn)
{
    /// <summary>
    /// Who answers: the specialist whom it was put to; on days of absence, or where it was put to all, the specialists of the
    /// department; the coordinators where there are none.
    /// </summary>
    public async Task<IReadOnlyList<AppUser>> AnsweringAsync(
        BackOfficeQuestion question, DateTime now, CancellationToken cancellation = default)
    {
        var today = WorkingCalendar.DayOf(now);
        if (question.Specialist is { Active: true } named && !named.IsAbsentOn(today))
            return [named];
        var colleagues = await roles.WithRoleAsync(Role.Specialist, question.DepartmentId, today, cancellation);
        return colleagues.Count > 0 ? colleagues : await roles.WithRoleAsync(Role.Coordinator, null, today, cancellation);
    }

    /// <summary>Who waits for the answer: the present contact person or deputy, and the asker who may still open the lead.</summary>
    public async Task<IReadOnlyList<AppUser>> WaitingAsync(
        BackOfficeQuestion question, DateTime now, CancellationToken cancellation = default)
    {
        var reader = await standIn.ReaderAsync(question.Lead!, now, cancellation);
        if (question.AskedById == reader.Id || !(await readers.AmongAsync(question.LeadId, [question.AskedById], cancellation)).Contains(question.AskedById))
            return [reader];
        return [reader, await db.Users.SingleAsync(u => u.Id == question.AskedById, cancellation)];
    }

    /// <summary>Who hears that there was no answer in time, and whether each may open the lead.</summary>
    public async Task<IReadOnlyList<(AppUser Person, bool MayOpen)>> OfLateAsync(
        BackOfficeQuestion question, DateTime now, CancellationToken cancellation = default)
    {
        var waiting = await WaitingAsync(question, now, cancellation);
        var coordinators = await roles.WithRoleAsync(Role.Coordinator, null, WorkingCalendar.DayOf(now), cancellation);
        return [.. waiting.Select(p => (p, true)), .. coordinators.Where(c => waiting.All(w => w.Id != c.Id))
            .Select(c => (c, !question.Lead!.Confidential))];
    }
}
