namespace Acquisitieloket.Web.Infrastructure.Mvc;

/// <summary>
/// HEAD answers as GET does, without the body (RFC 9110): link checkers, mail scanners and monitors ask this way. Actions
/// know GET only, so that is what they are asked; what they write is thrown away.
/// </summary>
public static class HeadRequests
{
    public static void Use(WebApplication app) => app.Use(async (context, next) =>
    {
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await next(context);
            return;
        }
        var body = context.Response.Body;
        context.Items[typeof(HeadRequests)] = true;
        context.Request.Method = HttpMethods.Get;
        context.Response.Body = Stream.Null;
        try
        {
            await next(context);
        }
        finally
        {
            // The server holds a length against what was written, unless it answers HEAD.
            context.Request.Method = HttpMethods.Head;
            context.Response.Body = body;
        }
    });

    /// <summary>True when only the headers are asked for: nobody reads the page, so it does not count as read.</summary>
    public static bool IsHeadOnly(this HttpContext context) => context.Items.ContainsKey(typeof(HeadRequests));
}
