"""Talks to the demo organization with Microsoft's own Python client for Graph.

Its argument is the line of JSON that `convene demo-server` prints.
"""

import asyncio
import json
import sys

from kiota_abstractions.api_error import APIError
from kiota_abstractions.authentication import AuthenticationProvider
from kiota_abstractions.base_request_configuration import RequestConfiguration
from msgraph import GraphRequestAdapter, GraphServiceClient
from msgraph.generated.models.meeting_participant_info import MeetingParticipantInfo
from msgraph.generated.models.meeting_participants import MeetingParticipants
from msgraph.generated.models.o_data_errors.o_data_error import ODataError
from msgraph.generated.models.online_meeting import OnlineMeeting
from msgraph.generated.models.online_meeting_presenters import OnlineMeetingPresenters
from msgraph.generated.models.online_meeting_role import OnlineMeetingRole
from msgraph.generated.users.item.online_meetings.create_or_get.create_or_get_post_request_body import (
    CreateOrGetPostRequestBody,
)
from msgraph.generated.users.item.online_meetings.online_meetings_request_builder import OnlineMeetingsRequestBuilder

DEMO = json.loads(sys.argv[1])


class DemoToken(AuthenticationProvider):
    """The client's own provider wants https, so one that knows the demo takes its place."""

    async def authenticate_request(self, request, additional_authentication_context=None):
        assert request.url.startswith(DEMO["graph_url"] + "/"), "the token travels to the demo only"
        request.headers.try_add("Authorization", f"Bearer {DEMO['token']}")


async def main():
    adapter = GraphRequestAdapter(DemoToken())
    adapter.base_url = f"{DEMO['graph_url']}/v1.0"
    client = GraphServiceClient(request_adapter=adapter)
    meetings = client.me.online_meetings

    attendee = MeetingParticipantInfo(upn="guest@somewhere.example", role=OnlineMeetingRole.Presenter)
    body = CreateOrGetPostRequestBody(
        external_id="sdk-python",
        subject="Made by the Python client",
        participants=MeetingParticipants(attendees=[attendee]),
    )
    created = await meetings.create_or_get.post(body)
    got = await meetings.create_or_get.post(body)
    assert created.id == got.id, "the same meeting twice"
    assert got.end_date_time > got.start_date_time
    assert got.participants.attendees[0].role is None, "a presenter comes back without the role"
    assert got.join_meeting_id_settings.passcode

    parameters = OnlineMeetingsRequestBuilder.OnlineMeetingsRequestBuilderGetQueryParameters(
        filter=f"JoinWebUrl eq '{got.join_web_url}'"
    )
    found = await meetings.get(request_configuration=RequestConfiguration(query_parameters=parameters))
    assert [meeting.id for meeting in found.value] == [got.id], "found by its link"

    one = meetings.by_online_meeting_id(got.id)
    changed = await one.patch(
        OnlineMeeting(
            allowed_presenters=OnlineMeetingPresenters.RoleIsPresenter,
            participants=MeetingParticipants(attendees=[attendee]),
        )
    )
    assert changed.participants.attendees[0].role == OnlineMeetingRole.Presenter

    try:
        await meetings.create_or_get.post(CreateOrGetPostRequestBody(subject="no external ID"))
    except ODataError as error:
        assert (error.response_status_code, error.error.code) == (400, "BadRequest"), error
        assert error.error.inner_error.request_id, "the request-id comes with the error"
    else:
        raise AssertionError("it must be refused")

    await one.delete()
    try:
        await one.get()
    except APIError as error:
        assert error.response_status_code == 404, error
    else:
        raise AssertionError("it is deleted")

    first = await client.users.get()
    assert first.odata_next_link and len(first.value) == 100
    teams = await client.me.joined_teams.get()
    channels = await client.teams.by_team_id(teams.value[0].id).channels.get()
    assert channels.value[0].id.startswith("19:")
    people = await client.me.people.get()
    assert people.value[0].scored_email_addresses[0].address
    print("The Python client and the demo organization understand each other.")


asyncio.run(main())
