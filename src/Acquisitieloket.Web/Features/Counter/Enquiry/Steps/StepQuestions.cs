using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Matching;

namespace Acquisitieloket.Web.Features.Counter.Enquiry.Steps;

/// <summary>Which questions do not have to be asked, given the answers before.</summary>
public static class StepQuestions
{
    /// <summary>Work at desks: nobody has to think about quays, lorries and environmental categories.</summary>
    public static bool IsDeskWork(EnquiryAnswers answers) =>
        answers.Requirements.Activity is ActivityKind.Office or ActivityKind.BusinessService or ActivityKind.Creative;
}
