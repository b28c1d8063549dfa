using Acquisitieloket.Core.Documents;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Acquisitieloket.Web.Features.Shared.Documents;

/// <summary>
/// Lets files through that are larger than any other form may be. They are written to the temporary folder while they
/// come in and are never whole in memory. MVC's own filters for this do nothing when another filter makes them, so the
/// limits are set here.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UploadLimitsAttribute : Attribute, IAuthorizationFilter, IOrderedFilter, IRequestSizePolicy, IRequestFormLimitsPolicy
{
    // Before the anti-forgery token is looked for, which reads the form.
    public int Order => 900;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var features = context.HttpContext.Features;
        if (features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = DocumentLimits.MostBytesAtOnce;
        if (features.Get<IFormFeature>()?.Form is null)
            features.Set<IFormFeature>(new FormFeature(
                context.HttpContext.Request, new FormOptions { MultipartBodyLengthLimit = DocumentLimits.MostBytesAtOnce }));
    }
}
