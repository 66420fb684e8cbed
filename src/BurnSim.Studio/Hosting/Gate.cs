using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace BurnSim.Studio.Hosting;

/// <summary>
/// Who may ask. A loopback studio answers to its own names only, so that no page of another site can reach it through a name
/// of its own (DNS rebinding); any other asks for the token of its link, once, and remembers it in a cookie.
/// </summary>
internal sealed class Gate(House house)
{
    /// <summary>What the token is called in a link and a cookie.</summary>
    public const string Key = "token";

    // Scripts and all else come from here; styles may stand in line, as the component library's do.
    private const string Sources = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Lets a request in, or says why not.</summary>
    public async Task Pass(HttpContext asked, RequestDelegate next)
    {
        var (request, response) = (asked.Request, asked.Response);
        response.Headers.ContentSecurityPolicy = Sources;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        if (!IsOwn(request) || IsForeign(request)) await Refuse(response, "This studio answers at its own address only.");
        else if (house.Token is null || Knows(request.Cookies[Key])) await next(asked);
        else if (Knows(request.Query[Key]))
        {
            response.Cookies.Append(Key, house.Token, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true });
            response.Redirect(request.Path + QueryString.Create(request.Query.Where(said => said.Key != Key)));
        }
        else await Refuse(response, "This studio is open to who has its link: the one that 'burnsim studio' printed, with its token.");
    }

    /// <summary>Whether it was asked by a name of its own; beyond loopback those aren't known.</summary>
    private bool IsOwn(HttpRequest request) =>
        !IPAddress.IsLoopback(house.Address) || request.Host.Host is "localhost" || IPAddress.TryParse(request.Host.Host, out var at) && IPAddress.IsLoopback(at);

    /// <summary>Whether a page of another site asks, as no page of the studio's does.</summary>
    private static bool IsForeign(HttpRequest request) =>
        request.Headers.Origin is [{ } origin] && (!Uri.TryCreate(origin, UriKind.Absolute, out var from) || from.Authority != request.Host.Value);

    private bool Knows(string? said) =>
        said is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(said), Encoding.UTF8.GetBytes(house.Token!));

    private static Task Refuse(HttpResponse response, string why)
    {
        response.StatusCode = StatusCodes.Status403Forbidden;
        response.ContentType = "text/plain; charset=utf-8";
        return response.WriteAsync(why);
    }
}
