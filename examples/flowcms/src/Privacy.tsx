export function Privacy() {
  return (
    <article class="policy">
      <h1>Privacy policy</h1>

      <h2>Overview</h2>
      <p>
        At FlowCMS, transparency is foundational. We only collect data that is necessary to deliver, secure,
        and improve our content management platform. This page details exactly what information we gather, the
        mechanisms used to collect it, and the purposes for which it is processed.
      </p>
      <p class="note">
        <strong>Key Principle:</strong> We do not sell your personal data. All collection is governed by
        legitimate business interests, contractual necessity, or explicit consent where required by law.
      </p>

      <h2>Information You Provide Directly</h2>
      <p>
        When you interact with FlowCMS accounts, support channels, or marketing tools, you may voluntarily
        share the following:
      </p>
      <ul>
        <li>
          <b>Account Credentials:</b> Email address, display name, password hash, and two-factor
          authentication setup.
        </li>
        <li>
          <b>Billing Information:</b> Company name, billing address, and payment method details. (Processed
          securely via PCI-DSS compliant providers like Stripe; we never store full credit card numbers).
        </li>
        <li>
          <b>Profile &amp; Preferences:</b> Team role, notification settings, UI theme preferences, and
          language selection.
        </li>
        <li>
          <b>Communications:</b> Support tickets, survey responses, and direct messages to our customer
          success team.
        </li>
      </ul>

      <h2>Automatically Collected Data</h2>
      <p>
        When you access FlowCMS dashboards or APIs, certain technical data is collected automatically to
        ensure platform stability, security, and performance optimization:
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Data Type</th>
            <th scope="col">Examples</th>
            <th scope="col">Purpose</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Usage Metrics</th>
            <td>Page views, feature clicks, session duration</td>
            <td>Product analytics, UX optimization</td>
          </tr>
          <tr>
            <th scope="row">Device &amp; Browser</th>
            <td>OS version, browser type, screen resolution</td>
            <td>Compatibility tracking, bug resolution</td>
          </tr>
          <tr>
            <th scope="row">Network Info</th>
            <td>IP address, approximate geolocation, connection type</td>
            <td>Security monitoring, latency routing</td>
          </tr>
          <tr>
            <th scope="row">System Logs</th>
            <td>API request timestamps, error codes, rate limit triggers</td>
            <td>Infrastructure health, abuse prevention</td>
          </tr>
        </tbody>
      </table>
      <p>We aggregate and anonymize most usage data before analysis to protect individual privacy.</p>
      <p>
        In this app, usage metrics wait for your consent, which you can take back at any time under{' '}
        <a href="#cookie-preferences">Cookie preferences</a> or in your account.
      </p>

      <h2>Content &amp; Workspace Data</h2>
      <p>As a Content Management System, FlowCMS stores and processes the digital assets you upload:</p>
      <ul>
        <li>
          <b>Media Files:</b> Images, videos, documents, and fonts uploaded to your media library.
        </li>
        <li>
          <b>Structured Content:</b> JSON payloads, custom field schemas, draft/published states, and revision
          history.
        </li>
        <li>
          <b>Access Control Data:</b> Role assignments, webhook configurations, and API key scopes associated
          with your workspace.
        </li>
      </ul>
      <p>
        This data remains your intellectual property. We process it strictly to render, version, and
        distribute your content via our infrastructure. We do not use your published content for AI training
        or third-party advertising.
      </p>

      <h2>Third-Party Services &amp; Integrations</h2>
      <p>
        FlowCMS integrates with external tools to extend functionality. Data sharing is limited to what is
        required for the integration to function:
      </p>
      <ul>
        <li>
          <b>Payment Processing:</b> Stripe, PayPal (billing only)
        </li>
        <li>
          <b>Authentication:</b> OAuth providers (Google, GitHub, SAML SSO)
        </li>
        <li>
          <b>Support &amp; CRM:</b> Intercom, Zendesk (ticket history, contact info)
        </li>
        <li>
          <b>Infrastructure:</b> AWS, Cloudflare, Vercel (hosting, CDN, DDoS protection)
        </li>
      </ul>
      <p>
        Each integration is governed by a Data Processing Agreement (DPA). We do not share data with unrelated
        third parties.
      </p>
      <p>
        The support chat is loaded only after you allow it. These services and cookies are part of this app:
      </p>
      <div data-assent-declaration />

      <h2>Why We Collect Data</h2>
      <p>All data collection serves specific, documented business purposes:</p>
      <ul>
        <li>
          <b>Service Delivery:</b> Authenticating users, rendering workspaces, processing API requests, and
          delivering content via CDN.
        </li>
        <li>
          <b>Security &amp; Compliance:</b> Detecting unauthorized access, preventing abuse, maintaining audit
          logs, and fulfilling legal obligations.
        </li>
        <li>
          <b>Product Improvement:</b> Analyzing feature adoption, identifying performance bottlenecks, and
          prioritizing development roadmap.
        </li>
        <li>
          <b>Customer Support:</b> Resolving technical issues, managing billing inquiries, and providing
          onboarding assistance.
        </li>
        <li>
          <b>Communications:</b> Sending service announcements, security alerts, and (with consent) product
          updates.
        </li>
      </ul>

      <h2>Retention &amp; Security</h2>
      <p>
        We retain data only as long as necessary to fulfill the purposes outlined in this notice, or as
        required by law:
      </p>
      <ul>
        <li>
          <b>Active Account Data:</b> Retained for the duration of your subscription plus 90 days
          post-cancellation.
        </li>
        <li>
          <b>Billing Records:</b> Kept for 7 years for tax and accounting compliance.
        </li>
        <li>
          <b>System Logs:</b> Purged automatically after 180 days unless flagged for incident response.
        </li>
        <li>
          <b>Anonymized Analytics:</b> Stored indefinitely for product research, stripped of personal
          identifiers.
        </li>
      </ul>
      <p>
        All data is encrypted in transit (TLS 1.3) and at rest (AES-256). Access is restricted via strict RBAC
        policies and regular third-party penetration testing.
      </p>

      <h2>Your Rights &amp; Controls</h2>
      <p>Depending on your jurisdiction, you may have the right to:</p>
      <ul>
        <li>Access, export, or correct your personal data</li>
        <li>Request deletion or account closure</li>
        <li>Opt out of marketing communications</li>
        <li>Object to automated processing or profiling</li>
        <li>File a complaint with a data protection authority</li>
      </ul>
      <p>
        Execute these rights directly from your{' '}
        <a href="/flowcms/account/privacy">Account Settings → Privacy &amp; Data</a> panel, or submit a formal
        request to our privacy team. We respond to valid requests within 30 days.
      </p>

      <h2>Contact Us</h2>
      <p>
        If you have questions about this policy, our data practices, or wish to exercise your privacy rights,
        please reach out:
      </p>
      <address>
        FlowCMS Privacy Team
        <br />
        Email: <a href="mailto:privacy@flowcms.io">privacy@flowcms.io</a>
        <br />
        Address: 100 Innovation Drive, Suite 400, San Francisco, CA 94107, USA
        <br />
        Response Time: Within 5 business days
      </address>
    </article>
  )
}
