using System.Linq.Expressions;
using Acquisitieloket.Core.People;

namespace Acquisitieloket.Core.Questions;

/// <summary>
/// Who answers which questions. A specialist sees those of the own department that were put to all of them, to him or her,
/// or to a colleague who is away; never the lead. A coordinator sees those of all five, of a confidential lead only when
/// there is no specialist to put it to.
/// </summary>
public static class QuestionAccess
{
    /// <summary>Roles that answer questions, as an authorization attribute wants them.</summary>
    public const string Roles = $"{Role.Specialist},{Role.Coordinator}";

    /// <summary>Questions that the viewer may read and answer on a Dutch calendar day.</summary>
    public static Expression<Func<BackOfficeQuestion, bool>> MayAnswer(Viewer viewer, DateOnly today)
    {
        var (id, department) = (viewer.UserId, viewer.DepartmentId);
        var (specialist, coordinator) = (viewer.Is(Role.Specialist), viewer.Is(Role.Coordinator));
        return q => (coordinator && (q.ForCoordinator || !q.Lead!.Confidential))
            || (specialist && q.DepartmentId == department && (q.SpecialistId == null || q.SpecialistId == id
                || (q.Specialist!.AbsentFrom <= today && (q.Specialist.AbsentUntil == null || today <= q.Specialist.AbsentUntil))));
    }
}
