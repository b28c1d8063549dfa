using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Questions;

/// <summary>Passes the open questions of a specialist who stops on, inside the caller's own transaction; the caller saves.</summary>
public sealed class QuestionHandOver(AppDbContext db, QuestionMails mails, QuestionReaders readers, TimeProvider clock)
{
    /// <summary>
    /// To the other specialists of the department, or to the coordinators where there are none; each hears of it. What was
    /// put to the whole department passes on only when nobody is left there.
    /// </summary>
    internal async Task FromAsync(long userId, long departmentId, Actor actor, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var left = await db.Users.AnyAsync(u => u.Id != userId && u.Active && u.DepartmentId == departmentId
            && db.UserRoles.Any(r => r.UserId == u.Id && db.Roles.Any(x => x.Id == r.RoleId && x.Name == Role.Specialist)), cancellation);
        var open = await db.Questions.WithAll().Where(BackOfficeQuestion.Open).Where(q => q.DepartmentId == departmentId
            && (q.SpecialistId == userId || (!left && q.SpecialistId == null && !q.ForCoordinator))).ToListAsync(cancellation);
        foreach (var question in open)
        {
            (question.SpecialistId, question.Specialist, question.ForCoordinator) = (null, null, !left);
            var to = QuestionWords.Answers(null, question.Department!.Municipality, question.ForCoordinator);
            db.Record(question.Lead!, actor, AuditKind.QuestionHandedOver, now, ("question", question.Title()), ("to", to));
            foreach (var person in await readers.AnsweringAsync(question, now, cancellation))
                db.OutgoingMails.Add(mails.Asked(question, person, passedOn: true));
        }
    }
}
